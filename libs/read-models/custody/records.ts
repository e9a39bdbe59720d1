import type { Carats, LocalDate, Position } from '@kp/kernel';
import type { CertificateNumber, CertificateSource, ParticipantCode, StatisticalPeriod } from '@kp/scheme';

/** Carats that somebody had in hand under a certificate: customs who confirmed them, or took them, or the issuer again. */
export interface ArrivalFact {
  readonly how: 'confirmed' | 'forfeited' | 'returned-to-issuer';
  readonly by: ParticipantCode;
  readonly on: LocalDate;
  /** As customs weighed them; `null` where nobody told a weight. */
  readonly carats: Carats | null;
  readonly position: Position;
}

/** What is on record of the way of a certificate's shipment; only such as were dispatched or arrived somewhere. */
export interface ShipmentFact {
  readonly number: CertificateNumber;
  /** `null` for a number that was never issued in the ledger. */
  readonly issued: {
    readonly issuer: ParticipantCode;
    readonly destination: ParticipantCode;
    readonly origin: ParticipantCode | 'mixed';
    readonly carats: Carats;
    readonly sources: readonly CertificateSource[];
  } | null;
  readonly dispatched: { readonly on: LocalDate; readonly position: Position } | null;
  /** All that were recorded, also those that contradict, in the order of the log. */
  readonly arrivals: readonly ArrivalFact[];
  readonly synthetic: boolean;
}

/** What a Participant says that was mined there in a half-year. */
export interface ProductionFact {
  readonly participant: ParticipantCode;
  readonly period: StatisticalPeriod;
  readonly carats: Carats;
}

/** The seat, and with it the stones, of one Participant passed to another. */
export interface AbsorptionFact {
  readonly participant: ParticipantCode;
  readonly into: ParticipantCode;
  readonly on: LocalDate;
}

/** All that is on record of where rough diamonds came from and went, as of a position. */
export interface CustodyFacts {
  readonly shipments: readonly ShipmentFact[];
  readonly production: readonly ProductionFact[];
  readonly absorptions: readonly AbsorptionFact[];
}
