import type { Carats, LocalDate } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';

/**
 * Carats that came to a Participant otherwise than under a certificate. They are taken to be there from the first day on
 * which they can have been: what comes early can still leave late, so no possible history is left out.
 */
export interface Supply {
  readonly kind: 'production' | 'opening-stock' | 'unrecorded';
  readonly to: ParticipantCode;
  /** The first and the last day on which they can have come; the last is `null` where nothing limits it. */
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly carats: Carats;
  /** What they are known by: the period of a return, the name of a seed. */
  readonly reference: string;
}

/** What some customs, or the issuer who had it back, say came in under a certificate. */
export interface Arrival {
  readonly by: ParticipantCode;
  readonly on: LocalDate;
  readonly carats: Carats;
  /** The position of the event that says so. */
  readonly position: number;
}

/** A certificate's shipment, as far as the records tell of it. */
export interface Consignment {
  readonly number: CertificateNumber;
  /** `null` for a number that was never dispatched in the ledger: whatever arrived under it came from outside the records. */
  readonly dispatch: {
    readonly from: ParticipantCode;
    readonly on: LocalDate;
    readonly carats: Carats;
    readonly position: number;
  } | null;
  /** In the order of the log; more than one is a contradiction, and all of them are taken to have happened. */
  readonly arrivals: readonly Arrival[];
  /** From which certificates its stones came, where a re-export names them. */
  readonly sources: readonly { readonly certificate: CertificateNumber; readonly carats: Carats }[];
}

/** The stocks of one Participant passed to another that took its seat. */
export interface Merger {
  readonly from: ParticipantCode;
  readonly into: ParticipantCode;
  readonly on: LocalDate;
}

/** All that a custody network is made of, in any order. */
export interface Movements {
  readonly supplies: readonly Supply[];
  readonly consignments: readonly Consignment[];
  readonly mergers: readonly Merger[];
}

/**
 * What the records cannot all be right about; the network is built in spite of it, and says how.
 * - `negative-stock`: sent away more than all supplies and arrivals until then allow. As many carats are taken to have been
 *   there from the beginning: an opening stock that nobody declared, or an unexplained gain.
 * - `arrived-before-dispatch`: the arrival is taken to have followed the dispatch.
 * - `arrived-more-than-once`: any of the arrivals may be that of the shipment, and any that of the carats beyond it.
 * - `gained-on-the-way`, `arrived-undispatched`: more arrived than was sent; nothing on record was sent.
 * - `overdrawn`: re-exports drew more from a certificate than arrived under it.
 * - `unusable-source`: a source that had not arrived there by then is passed over, and the stones come from the stock.
 * - `seed-exceeds-flow`: a seed says more than the records leave room for, and is cut down to that.
 */
export interface NetworkFinding {
  readonly kind:
    | 'negative-stock'
    | 'arrived-before-dispatch'
    | 'arrived-more-than-once'
    | 'gained-on-the-way'
    | 'arrived-undispatched'
    | 'overdrawn'
    | 'unusable-source'
    | 'seed-exceeds-flow';
  readonly participant: ParticipantCode | null;
  readonly certificate: CertificateNumber | null;
  readonly on: LocalDate | null;
  /** By how much. */
  readonly carats: Carats;
  readonly sentence: string;
}
