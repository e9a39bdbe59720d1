import type { ParticipantCode } from '@kp/scheme';
import type { LocalDate, Carats } from '@kp/kernel';
import type { Finding, RuleId } from './finding';
import type { ParticipantRecord } from './participant-record';

/** What somebody says a place can yield in a year. Several may stand side by side; none is taken for the truth. */
export interface CapacityEstimate {
  readonly participant: ParticipantCode;
  /** Carats a year. */
  readonly low: Carats;
  readonly high: Carats;
  /** The years for which it speaks, both included. */
  readonly fromYear: number;
  readonly toYear: number;
  readonly source: string;
}

/** A place whose stones nobody may accept, from one day to another, and the places through which they are said to go. */
export interface BarredOrigin {
  readonly origin: ParticipantCode;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly routes: readonly ParticipantCode[];
  readonly source: string;
}

/** Everything that rules look at, as known at one moment. */
export interface Records {
  readonly participants: readonly ParticipantRecord[];
  readonly capacities: readonly CapacityEstimate[];
  readonly suspects: readonly BarredOrigin[];
}

/** A rule: a pure function of the records and of its parameters in the rule pack. */
export interface Rule<Parameters> {
  readonly id: RuleId;
  readonly title: string;
  /** The practice or the case behind it. */
  readonly source: string;
  readonly find: (records: Records, parameters: Parameters) => readonly Finding[];
}

/** Whether a weight goes beyond another by more than an allowance of so many basis points and a floor. Exact. */
export function goesBeyond(weight: number, other: number, { basisPoints, floor }: Allowance): boolean {
  return BigInt(weight - other - floor) * 10_000n > BigInt(other) * BigInt(basisPoints);
}

/** By how much more nobody asks a question. */
export interface Allowance {
  /** Hundredths of a percent. */
  readonly basisPoints: number;
  /** Hundredths of a carat. */
  readonly floor: number;
}
