import type { LocalDate } from '@kp/kernel';
import type { Measure } from '../obligations/measure';
import type { ObligationId, Rating } from '../obligations/obligation';
import type { Certainty } from '../participants/events';
import type { ParticipantCode } from '../participant-code';

/** How a Participant rates itself on one obligation. */
export interface SelfRating {
  readonly obligation: ObligationId;
  readonly rating: Rating;
  readonly statement: string;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: { readonly participant: ParticipantCode } & Data;
}

/** A Participant has something in place: a law, an authority, a specimen. */
export type MeasureDeclared = Fact<
  'implementation.measure-declared',
  {
    readonly measure: Measure;
    /** What tells it from others of its kind: the title of the law, the name of the office, the number of the specimen. */
    readonly reference: string;
    readonly statement: string;
    readonly effectiveFrom: LocalDate;
    /** How sure the source is of that day. */
    readonly certainty: Certainty;
    readonly source: string;
  }
>;
/** It is in place no longer. */
export type MeasureEnded = Fact<
  'implementation.measure-ended',
  {
    readonly measure: Measure;
    readonly reference: string;
    /** The last day on which it was in place. */
    readonly effectiveUntil: LocalDate;
    readonly reason: string;
  }
>;
/** The Participant told what it did, ahead of the Plenary of a year (KPCS VI.11). */
export type InformationProvided = Fact<
  'implementation.information-provided',
  { readonly year: number; readonly providedOn: LocalDate; readonly source: string }
>;
/** The Participant rated itself (KPCS V(c)). */
export type SelfAssessed = Fact<
  'implementation.self-assessed',
  { readonly ratings: readonly SelfRating[]; readonly assessedOn: LocalDate; readonly source: string }
>;

export type ImplementationEvent = MeasureDeclared | MeasureEnded | InformationProvided | SelfAssessed;
