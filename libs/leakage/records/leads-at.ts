import type { LocalDate, Position } from '@kp/kernel';
import type { ReadModels } from '@kp/projections';
import { CAPACITY_ESTIMATES } from '../published';
import { DEFAULT_RULE_PACK, findingsOf, type Finding } from '../rules';
import { IVORIAN_ORIGIN } from '../suspect-origin';
import { recordsAt } from './records-at';

/** What the rules find, and what it was found on. */
export interface Leads {
  readonly position: Position;
  /** The version of the rule pack. */
  readonly pack: string;
  /** Whether a simulator made up any of the records. */
  readonly synthetic: boolean;
  readonly findings: readonly Finding[];
}

/** Runs the rules over all Participants, on what was due by a day and known at a position (by default the newest). */
export function leadsAt(readModels: ReadModels, on: LocalDate, asOf?: Position): Leads {
  const records = recordsAt(readModels, {
    on,
    ...(asOf === undefined ? {} : { asOf }),
    capacities: CAPACITY_ESTIMATES,
    origins: [IVORIAN_ORIGIN],
  });
  return {
    position: records.position,
    pack: DEFAULT_RULE_PACK.version,
    synthetic: records.synthetic,
    findings: findingsOf(records),
  };
}
