import type { LocalDate } from '@kp/kernel';
import type { Certainty } from '../participants/events';
import type { OfficeTitle } from './office-title';

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: {
    readonly office: OfficeTitle;
    /** The communiqué, letter or list that says so. */
    readonly source: string;
  } & Data;
}

/** Who holds an office, and for how long. */
export interface OfficeTerm {
  /** A Participant by its code, or an organisation of the observers by its name. */
  readonly holder: string;
  /** Who acts for the holder, where that is known. */
  readonly person: string | null;
  readonly termFrom: LocalDate;
  /** The last day; `null` while no end is set. */
  readonly termUntil: LocalDate | null;
  /** How sure the source is of the days. */
  readonly certainty: Certainty;
}

/** Somebody stands for an office, for the term that begins on a day. */
export type CandidatureRecorded = Fact<
  'office.candidature-recorded',
  { readonly candidate: string; readonly termFrom: LocalDate; readonly declaredOn: LocalDate }
>;

/** A candidate stands no longer. */
export type CandidatureWithdrawn = Fact<
  'office.candidature-withdrawn',
  {
    readonly candidate: string;
    readonly termFrom: LocalDate;
    readonly withdrawnOn: LocalDate;
    readonly reason: string;
  }
>;

/** Somebody was elected or appointed for a term in which nobody else holds the office. */
export type OfficerElected = Fact<'office.officer-elected', OfficeTerm & { readonly electedOn: LocalDate }>;

/** The office passed from its holder to another: the term of the former ends on the day before. */
export type OfficeTransferred = Fact<'office.transferred', OfficeTerm & { readonly transferredOn: LocalDate }>;

/** The holder left before its term was over; the day named is the first without it. */
export type OfficeVacated = Fact<
  'office.vacated',
  { readonly holder: string; readonly effectiveFrom: LocalDate; readonly reason: string }
>;

export type OfficeEvent =
  CandidatureRecorded | CandidatureWithdrawn | OfficerElected | OfficeTransferred | OfficeVacated;
