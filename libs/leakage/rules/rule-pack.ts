import { BALANCE } from './balance';
import { CAPACITY } from './capacity';
import type { Finding, RuleId } from './finding';
import { NEIGHBOUR_SURGE, onRoutes, type NeighbourSurgeParameters } from './neighbour-surge';
import { NON_PRODUCER_SURPLUS } from './non-producer-surplus';
import type { Allowance, Records, Rule } from './rule';
import { SILENCE, type SilenceParameters } from './silence';
import { UNIT_VALUE, type UnitValueParameters } from './unit-value';

/** The parameters of every rule under one version. Not a figure in it is the scheme's: none was ever published. */
export interface RulePack {
  readonly version: string;
  readonly balance: Allowance;
  readonly capacity: Allowance;
  readonly unitValue: UnitValueParameters;
  readonly silence: SilenceParameters;
  readonly nonProducerSurplus: Allowance;
  readonly neighbourSurge: NeighbourSurgeParameters;
}

/**
 * What is asked without another pack. The noise of honest trade lies below it: in 2007 all imports were 1.5 % above all
 * exports, and single Participants differ more.
 */
export const DEFAULT_RULE_PACK: RulePack = {
  version: 'kp-ledger-rules-1',
  balance: { basisPoints: 1_000, floor: 100_000 },
  capacity: { basisPoints: 1_000, floor: 100_000 },
  unitValue: {
    leastCarats: 100_000,
    window: 12,
    z: 3.5,
    falseShare: 0.1,
    leastFactor: 150,
    driftYears: 5,
    driftFactor: 175,
    stageFactor: 300,
  },
  silence: { halfYears: 2 },
  nonProducerSurplus: { basisPoints: 1_000, floor: 100_000 },
  neighbourSurge: { leastFactor: 150, years: 3, leastCarats: 1_000_000 },
};

const RULES = [BALANCE, CAPACITY, UNIT_VALUE, SILENCE, NON_PRODUCER_SURPLUS, NEIGHBOUR_SURGE] as const;

/** What a rule looks for, and the practice or the case behind it. */
export function ruleNamed(id: RuleId): Pick<Rule<never>, 'title' | 'source'> {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new TypeError(`No rule is named ${id}.`);
  return { title: rule.title, source: rule.source };
}

/** Everything that the rules find, by period, Participant and id. The same records give the same findings. */
export function findingsOf(records: Records, pack: RulePack = DEFAULT_RULE_PACK): readonly Finding[] {
  const found = [
    ...BALANCE.find(records, pack.balance),
    ...CAPACITY.find(records, pack.capacity),
    ...UNIT_VALUE.find(records, pack.unitValue),
    ...SILENCE.find(records, pack.silence),
    ...NON_PRODUCER_SURPLUS.find(records, pack.nonProducerSurplus),
    ...NEIGHBOUR_SURGE.find(records, pack.neighbourSurge),
  ];
  return [...found, ...onRoutes(found, records)].toSorted(
    (one, other) =>
      compare(one.period, other.period) || compare(one.participant, other.participant) || compare(one.id, other.id),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
