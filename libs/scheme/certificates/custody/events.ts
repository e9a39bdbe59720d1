import type { Carats, LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../../participant-code';
import type { CertificateNumber, Seal } from '../events';

/** What customs saw of the seals without opening the containers. `null`: not looked at, or not told. */
export interface SealCheck {
  readonly sealsIntact: boolean | null;
  /** The seals as they were read, one for each container. */
  readonly sealsRead: readonly Seal[] | null;
}

/** Why customs hold a shipment. */
export const DETENTION_GROUNDS = [
  'no-valid-certificate',
  'container-opened',
  'contents-differ',
  'restricted-origin-or-provenance',
  'suspected-forgery',
  'undeclared',
  'other',
] as const;
export type DetentionGround = (typeof DETENTION_GROUNDS)[number];

/** By what a paper was found to be a fake. */
export const FAKE_GROUNDS = [
  'number-never-issued',
  'security-features',
  'contents-altered',
  'copy-of-a-genuine-one',
  'other',
] as const;
export type FakeGround = (typeof FAKE_GROUNDS)[number];

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: { readonly number: CertificateNumber } & Data;
}

/** The exporting authority told the importing authority what is coming, before or upon arrival (KPCS Annex II 19, 21). */
export type PreAlertSent = Fact<
  'certificate.pre-alert-sent',
  {
    /** Drawn by the sender, so that a later notice for the same shipment is told from a repetition. */
    readonly notice: string;
    readonly to: ParticipantCode;
    readonly sentOn: LocalDate;
    /** The day on which the shipment is expected, where it is known. */
    readonly expectedOn: LocalDate | null;
  }
>;

/** A sealed shipment came to a place on its way elsewhere. That is neither an import nor an export (KPCS Section I, III(d)). */
export type TransitEntered = Fact<
  'certificate.transit-entered',
  SealCheck & {
    readonly place: ParticipantCode;
    /** Whose authority says so: that of the place, or, where the place is no Participant, any other. */
    readonly reportedBy: ParticipantCode;
    readonly authority: string;
    readonly enteredOn: LocalDate;
    readonly remarks: string | null;
  }
>;

/** The shipment left a place of transit. */
export type TransitLeft = Fact<
  'certificate.transit-left',
  SealCheck & {
    readonly place: ParticipantCode;
    readonly reportedBy: ParticipantCode;
    readonly authority: string;
    readonly leftOn: LocalDate;
    readonly remarks: string | null;
  }
>;

/** The shipment came before the customs of a Participant that was to take it in; nothing is confirmed yet. */
export type ShipmentArrived = Fact<
  'certificate.arrived',
  SealCheck & {
    readonly reportedBy: ParticipantCode;
    readonly authority: string;
    readonly arrivedOn: LocalDate;
    readonly remarks: string | null;
  }
>;

/** An authority holds the shipment. */
export type ShipmentDetained = Fact<
  'certificate.detained',
  {
    readonly detainedBy: ParticipantCode;
    readonly authority: string;
    readonly detainedOn: LocalDate;
    readonly ground: DetentionGround;
    readonly remarks: string | null;
  }
>;

/** The authority that held the shipment let it go on, after what was wrong had been put right. */
export type ShipmentReleased = Fact<
  'certificate.released',
  {
    readonly releasedBy: ParticipantCode;
    readonly authority: string;
    readonly releasedOn: LocalDate;
    readonly remedy: string;
  }
>;

/** The shipment fell to the state that held it. */
export type ShipmentForfeited = Fact<
  'certificate.forfeited',
  {
    readonly forfeitedBy: ParticipantCode;
    readonly authority: string;
    readonly forfeitedOn: LocalDate;
    readonly legalBasis: string;
  }
>;

/** Customs ordered the shipment back to the Participant that issued its certificate. */
export type ReturnOrdered = Fact<
  'certificate.return-ordered',
  {
    readonly orderedBy: ParticipantCode;
    readonly authority: string;
    readonly orderedOn: LocalDate;
    readonly reason: string;
  }
>;

/** The issuer's authority has the shipment back. */
export type ReturnedToIssuer = Fact<
  'certificate.returned-to-issuer',
  SealCheck & {
    readonly receivedBy: ParticipantCode;
    readonly authority: string;
    readonly receivedOn: LocalDate;
    readonly remarks: string | null;
  }
>;

/** An authority found a paper that bears this number to be a fake. The number itself may be genuine, or never issued. */
export type ReportedFake = Fact<
  'certificate.reported-fake',
  {
    readonly reportedBy: ParticipantCode;
    readonly authority: string;
    readonly reportedOn: LocalDate;
    readonly ground: FakeGround;
    /** Who presented it, where that is known. */
    readonly presentedBy: string | null;
    /** The stones that came with it, where there were any. */
    readonly carats: Carats | null;
    readonly remarks: string | null;
  }
>;

/** What authorities saw of a shipment, beside confirmations and refusals. */
export type Sighting = TransitEntered | TransitLeft | ShipmentArrived | ShipmentDetained | ReturnedToIssuer;

export type CustodyEvent =
  PreAlertSent | Sighting | ShipmentReleased | ShipmentForfeited | ReturnOrdered | ReportedFake;
