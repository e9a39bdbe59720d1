import type { Carats, LocalDate } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import type { SupplyKind } from './arc-kind';

/** Where suspect carats can have come in. */
export type SeedEntry =
  | {
      readonly kind: 'supply';
      readonly participants: readonly ParticipantCode[] | 'any';
      /** `unrecorded`: beside everything on record, up to the seed's greatest. */
      readonly through: readonly Exclude<SupplyKind, 'stated'>[];
    }
  /** Into these shipments, when they were packed. */
  | { readonly kind: 'shipments'; readonly numbers: readonly CertificateNumber[] };

/**
 * Carats that are suspect, as somebody says: reported by experts, beyond what mines can yield, gained without explanation,
 * or of an origin that a certificate states. At least `low` and at most `high` of them came in, all entries together;
 * `all` stands for as many as the entries hold.
 */
export interface SuspectSeed {
  /** Unique among the seeds of a question. */
  readonly name: string;
  /** Who says so, and where. */
  readonly source: string;
  readonly low: Carats | 'all';
  readonly high: Carats | 'all';
  /** Not before this day. They may have been held for any time before they came in, so no day is the last. */
  readonly from: LocalDate | null;
  readonly enters: SeedEntry;
}
