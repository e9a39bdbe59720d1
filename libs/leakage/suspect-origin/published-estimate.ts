import type { Carats, LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';

/** How many carats somebody says a place yields, while it may not trade. */
export interface PublishedEstimate {
  /** In kebab case; unique for the origin. */
  readonly id: string;
  /** Which fields it is about. */
  readonly fields: readonly string[];
  /** What is estimated: the yield of each year, or all that is left in the ground. */
  readonly basis: 'each-year' | 'in-the-ground';
  readonly low: { readonly carats: Carats };
  readonly high: { readonly carats: Carats };
  readonly printedAs: string;
  readonly source: string;
}

/** What is publicly known of stones of an origin that was barred from the trade. */
export interface SuspectOrigin {
  readonly code: ParticipantCode;
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly note: string }[];
  /** From the first to the last day on which trade in its stones was barred by the Security Council. */
  readonly embargo: { readonly from: LocalDate; readonly until: LocalDate; readonly source: string };
  /** By whose trade its stones were reported to have entered the scheme. */
  readonly routes: readonly { readonly participant: ParticipantCode; readonly source: string }[];
  /** Competing ones, side by side; none is taken to be right. */
  readonly estimates: readonly PublishedEstimate[];
  /** Estimates that say nothing about carats, and so bound nothing here. */
  readonly others: readonly { readonly printedAs: string; readonly source: string }[];
}
