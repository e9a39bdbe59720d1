import type { Carats, LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../../participant-code';
import type { CertificateNumber } from '../events';
import type { DetentionGround, FakeGround, SealCheck } from './events';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: { readonly number: CertificateNumber } & Data;
}

/** Who saw it, by its own name, and what else it has to say. */
interface Observation extends SealCheck {
  readonly authority: string;
  readonly remarks: string | null;
}

export type SendPreAlert = Intention<
  'SendPreAlert',
  { readonly notice: string; readonly expectedOn: LocalDate | null }
>;

/** Reports that a shipment came into transit. Never refused because it contradicts the ledger. */
export type RecordTransitEntry = Intention<
  'RecordTransitEntry',
  Observation & { readonly place: ParticipantCode; readonly enteredOn: LocalDate }
>;

/** Reports that a shipment left its place of transit. Never refused because it contradicts the ledger. */
export type RecordTransitExit = Intention<
  'RecordTransitExit',
  Observation & { readonly place: ParticipantCode; readonly leftOn: LocalDate }
>;

/** Reports that a shipment came before customs, at its destination or elsewhere. */
export type RecordArrival = Intention<'RecordArrival', Observation & { readonly arrivedOn: LocalDate }>;

/** Reports that an authority holds a shipment. Never refused because it contradicts the ledger. */
export type DetainShipment = Intention<
  'DetainShipment',
  { readonly authority: string; readonly ground: DetentionGround; readonly remarks: string | null }
>;

export type ReleaseShipment = Intention<'ReleaseShipment', { readonly authority: string; readonly remedy: string }>;

export type ForfeitShipment = Intention<'ForfeitShipment', { readonly authority: string; readonly legalBasis: string }>;

export type OrderReturn = Intention<'OrderReturn', { readonly authority: string; readonly reason: string }>;

/** Reports that the issuer has the shipment back. */
export type ReturnToIssuer = Intention<'ReturnToIssuer', Observation & { readonly receivedOn: LocalDate }>;

/** Reports a fake paper, also one whose number was never issued. Never refused because it contradicts the ledger. */
export type ReportFake = Intention<
  'ReportFake',
  {
    readonly authority: string;
    readonly ground: FakeGround;
    readonly presentedBy: string | null;
    readonly carats: Carats | null;
    readonly remarks: string | null;
  }
>;

/** What authorities report of a shipment, beside confirmations and refusals. */
export type SightingCommand = RecordTransitEntry | RecordTransitExit | RecordArrival | DetainShipment | ReturnToIssuer;

/** What the authority that has a shipment before it decides about it. */
export type HoldCommand = ReleaseShipment | ForfeitShipment | OrderReturn;

export type CustodyCommand = SendPreAlert | SightingCommand | HoldCommand | ReportFake;
