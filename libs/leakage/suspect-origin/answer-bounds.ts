import { carats, type Carats, type LocalDate } from '@kp/kernel';
import type { CustodyFacts } from '@kp/read-models';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import {
  boundsOf,
  checkProof,
  fifoOf,
  haircutOf,
  holdingArcs,
  kindOf,
  passageBoundsOf,
  plantSeeds,
  poisonOf,
  roundedParts,
  shipmentArc,
  type NetworkFinding,
  type SeedEnd,
  type SeededNetwork,
} from '../custody-network';
import { movementsOf } from './movements-of-facts';
import type { Scenario } from './scenario';
import { toldGreatest, toldLeast, type ToldGreatest, type ToldLeast } from './told-arc';

/**
 * Of which carats is asked: those sent under a certificate, those that a Participant holds at the end, or those that it
 * sent away in all, of which each counts as often as it was sent, for stones may return.
 */
export type BoundsSubject =
  | { readonly kind: 'shipment'; readonly number: CertificateNumber }
  | { readonly kind: 'holding' | 'exports'; readonly participant: ParticipantCode };

/** What a convention says, when the least and when the most of every seed came in. */
export interface ConventionRange {
  readonly low: { readonly carats: Carats };
  readonly high: { readonly carats: Carats };
}

/** The interval of suspect carats under one scenario, with what proves it. */
export interface ScenarioAnswer {
  readonly id: string;
  readonly supposes: string;
  readonly source: string;
  /** All carats of the subject under the scenario: those on record, and those that it supposes beside the records. */
  readonly carats: Carats;
  readonly least: { readonly carats: Carats };
  readonly greatest: { readonly carats: Carats };
  readonly haircut: ConventionRange;
  readonly fifo: ConventionRange;
  readonly poison: ConventionRange;
  readonly seeds: readonly {
    readonly name: string;
    readonly source: string;
    readonly low: { readonly carats: Carats };
    readonly high: { readonly carats: Carats };
  }[];
  /** `null` for exports: where a carat may pass more than once, ways and cuts prove nothing. */
  readonly leastProof: ToldLeast | null;
  readonly greatestProof: ToldGreatest | null;
  /** What an independent check of the proofs found wrong: nothing. */
  readonly wrong: readonly string[];
  /** What of the records that the interval rests on cannot all be right. */
  readonly findings: readonly NetworkFinding[];
}

export interface BoundsAnswer {
  readonly subject: BoundsSubject;
  /** All carats of the subject that are on record, suspect or not. */
  readonly carats: Carats;
  readonly scenarios: readonly ScenarioAnswer[];
}

export interface BoundsQuestion {
  readonly subject: BoundsSubject;
  readonly scenarios: readonly Scenario[];
  /** Only what had happened by the end of this day; `null` for all that is on record. */
  readonly until: LocalDate | null;
}

/**
 * The exact bounds on the suspect carats of a subject, under each scenario. `undefined` when the subject was not on the
 * way by then: nothing was dispatched under the number, or nothing is on record of the Participant's stones.
 */
export function answerBounds(
  facts: CustodyFacts,
  { subject, scenarios, until }: BoundsQuestion,
): BoundsAnswer | undefined {
  const movements = movementsOf(facts, until);
  const recorded = plantSeeds(movements, []);
  const targetsIn = targetsFinder(facts, subject);
  const onRecord = targetsIn(recorded);
  const answers = scenarios.map((scenario) => {
    const seeds = scenario.seeds.filter(({ from }) => until === null || from === null || from <= until);
    const seeded = plantSeeds(movements, seeds);
    return { seeded, targets: targetsIn(seeded), scenario };
  });
  if ([onRecord, ...answers.map(({ targets }) => targets)].every((targets) => targets === undefined)) return undefined;
  return {
    subject,
    carats: sumOf(recorded.network.carats, onRecord ?? []),
    scenarios: answers.map(({ seeded, targets, scenario }) => answerScenario(seeded, targets ?? [], scenario, subject)),
  };
}

/** Finds the arcs of the subject in a network of the facts; `undefined` where there are none. */
function targetsFinder(
  { shipments }: CustodyFacts,
  subject: BoundsSubject,
): (seeded: SeededNetwork) => readonly number[] | undefined {
  switch (subject.kind) {
    case 'shipment':
      return ({ network }) => {
        const arc = shipmentArc(network, subject.number);
        return arc === undefined ? undefined : [arc];
      };
    case 'holding':
      return (seeded) =>
        seeded.network.participants.includes(subject.participant)
          ? holdingArcs(seeded, new Set([subject.participant]), null)
          : undefined;
    case 'exports': {
      const sent = shipments.filter(({ issued }) => issued?.issuer === subject.participant);
      const numbers = new Set<string | null>(sent.map(({ number }) => number));
      return ({ network }) => {
        const arcs = [...network.references.keys()].filter((arc) => numbers.has(network.references[arc] ?? null));
        const exported = arcs.filter((arc) => kindOf(network, arc) === 'shipment');
        return exported.length === 0 ? undefined : exported;
      };
    }
  }
}

function answerScenario(
  seeded: SeededNetwork,
  targets: readonly number[],
  { id, supposes, source }: Scenario,
  subject: BoundsSubject,
): ScenarioAnswer {
  const proved = subject.kind === 'exports' ? undefined : boundsOf(seeded, targets);
  const bounds = proved ?? passageBoundsOf(seeded, targets);
  const range = (at: (end: SeedEnd) => number): ConventionRange => ({
    low: { carats: carats(at('low')) },
    high: { carats: carats(at('high')) },
  });
  return {
    id,
    supposes,
    source,
    carats: carats(bounds.carats),
    least: { carats: carats(bounds.least) },
    greatest: { carats: carats(bounds.greatest) },
    haircut: range((end) => {
      const parts = haircutOf(seeded, end);
      return roundedParts(targets.reduce((sum, arc) => sum + (parts[arc] ?? 0n), 0n));
    }),
    fifo: range((end) => sumOf(fifoOf(seeded, end), targets)),
    poison: range((end) => {
      const poisoned = poisonOf(seeded, end);
      return sumOf(
        seeded.network.carats,
        targets.filter((arc) => poisoned[arc] === 1),
      );
    }),
    seeds: seeded.seeds
      .filter(({ high }) => high > 0)
      .map(({ seed, low, high }) => ({
        name: seed.name,
        source: seed.source,
        low: { carats: carats(low) },
        high: { carats: carats(high) },
      })),
    leastProof: proved === undefined ? null : toldLeast(seeded, proved),
    greatestProof: proved === undefined ? null : toldGreatest(seeded, proved),
    wrong: proved === undefined ? [] : checkProof(seeded, targets, proved),
    findings: findingsOn(seeded, subject),
  };
}

/** What is found of the shipment or the Participant itself, and of seeds. */
function findingsOn({ findings }: SeededNetwork, subject: BoundsSubject): readonly NetworkFinding[] {
  return findings.filter(({ kind, certificate, participant }) => {
    if (kind === 'seed-exceeds-flow') return true;
    if (subject.kind === 'shipment') return certificate === subject.number;
    return kind === 'negative-stock' && participant === subject.participant;
  });
}

function sumOf(values: Float64Array, targets: readonly number[]): Carats {
  return carats(targets.reduce((sum, arc) => sum + (values[arc] ?? 0), 0));
}
