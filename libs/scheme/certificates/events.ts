import type { Carats, Instant, LocalDate, UsDollars } from '@kp/kernel';
import type { LotName } from '../accounts/paper-name';
import type { ApplicationNumber } from '../applications/application-key';
import type { RoughDiamondCode } from '../harmonized-system';
import type { ParticipantCode } from '../participant-code';
import type { CorrectionEvent } from './corrections/events';
import type { CustodyEvent } from './custody/events';
import type { CertificateSource, LineageEvent } from './lineage/events';

/** An issuer's prefix and its national serial number, in capitals without spaces: `ZA0012345` (KPCS Annex I). */
export type CertificateNumber = string & { readonly __number: 'certificate' };

/** Where the stones were mined; a parcel of mixed origin has no single country (KPCS Section I, Annex I). */
export type Origin = { readonly kind: 'single'; readonly country: ParticipantCode } | { readonly kind: 'mixed' };

/** Why the shipment travels. */
export const PURPOSES = ['commercial', 'exploration-sample', 'technical', 'return'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How the container travels. The mode never changes the rule, but it is a risk feature. */
export const TRANSPORT_MODES = ['courier', 'hand-carried', 'post', 'cargo'] as const;
export type TransportMode = (typeof TRANSPORT_MODES)[number];

/** The exporter or importer that a certificate names. */
export interface Party {
  readonly name: string;
  readonly address: string;
  /** The number under which the Participant registers or licenses it, where it does. */
  readonly registration?: string;
}

/** The weight and value under one code; totals are sums of lines. */
export interface CertificateLine {
  readonly hs: RoughDiamondCode;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/** The seal on one tamper-resistant container (KPCS IV(c)). */
export interface Seal {
  readonly container: string;
  readonly seal: string;
}

/** What a Kimberley Process Certificate states (KPCS Annex I). Title and legal statement are the same on all. */
export interface CertificateContent {
  readonly number: CertificateNumber;
  readonly issuer: ParticipantCode;
  readonly issuingAuthority: string;
  readonly destination: ParticipantCode;
  readonly exporter: Party;
  readonly importer: Party;
  readonly origin: Origin;
  /** Where in that country the stones were mined: restrictions of trade may hold for a zone or a mine alone. */
  readonly zone?: string;
  readonly mine?: string;
  readonly issuedOn: LocalDate;
  readonly expiresOn: LocalDate;
  readonly lines: readonly CertificateLine[];
  readonly parcels: number;
  readonly purpose: Purpose;
  /** ISO 639-1 codes of the languages on the paper; English is one of them. */
  readonly languages: readonly string[];
  /** The version of the issuer's specimen, which fixes its security features (KPCS II(d)). */
  readonly specimen: string;
  /** The certificate whose place this one takes. */
  readonly replaces?: CertificateNumber;
  /** The issuer's application on which it is issued. */
  readonly application?: ApplicationNumber;
  /** Of a technical certificate: the one under which the goods came that never left the control of customs. */
  readonly sendsOn?: CertificateNumber;
  /** Of a re-export: from which certificates its stones came. What it names was drawn for it before. */
  readonly sources?: readonly CertificateSource[];
  /** Of alluvial stones: the lots that leave under it, each as a whole. They were set aside for it before. */
  readonly lots?: readonly LotName[];
}

/** A certificate's content with what the issuer's rule made of its last day. */
export interface CertifiedContent extends CertificateContent {
  /**
   * Under which version of the issuer's certificate policy it was issued, and the first moment at which it is no longer
   * valid. Left out where the issuer had no policy: the last day then ends at 24:00 UTC. A later policy changes nothing.
   */
  readonly validity?: { readonly policy: string; readonly until: Instant };
}

/** What customs saw when the shipment was opened or checked (KPCS III(b)). `null`: not observed or not told. */
export interface ImportObservation {
  readonly arrivedOn: LocalDate;
  readonly parcels: number;
  readonly carats: Carats;
  readonly valueUsd: UsDollars | null;
  readonly lines: readonly CertificateLine[] | null;
  readonly importer: string | null;
  readonly exporter: string | null;
  readonly sealsIntact: boolean | null;
  readonly remarks: string | null;
}

/** Why customs did not let a shipment in. */
export const REFUSAL_REASONS = [
  'no-valid-certificate',
  'certificate-expired',
  'container-opened',
  'contents-differ',
  'restricted-origin-or-provenance',
  'suspected-forgery',
  'other',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: { readonly number: CertificateNumber } & Data;
}

/** The exporting authority issued the certificate: its content is settled, the container is not yet sealed. */
export type CertificateIssued = Fact<'certificate.issued', CertifiedContent>;

/** The exporting authority checked the content against the certificate and sealed each container. */
export type CertificateValidated = Fact<
  'certificate.validated',
  { readonly validatedOn: LocalDate; readonly seals: readonly Seal[] }
>;

/** The shipment left the issuer's territory. */
export type CertificateDispatched = Fact<
  'certificate.dispatched',
  { readonly dispatchedOn: LocalDate; readonly transportMode: TransportMode; readonly carrier: string | null }
>;

/**
 * An importing authority confirmed what it received. The first confirmation of a shipment in order is its outcome; any
 * other is recorded beside it as a contradiction. The certificate itself may be unknown, void or expired.
 */
export type ImportConfirmed = Fact<
  'certificate.import-confirmed',
  {
    /** Drawn by the sender, so that it can name this very confirmation later. */
    readonly confirmation: string;
    readonly confirmedBy: ParticipantCode;
    readonly authority: string;
    readonly confirmedOn: LocalDate;
    readonly observed: ImportObservation;
  }
>;

/** An importing authority did not let the shipment in. */
export type ImportRefused = Fact<
  'certificate.import-refused',
  {
    readonly refusedBy: ParticipantCode;
    readonly authority: string;
    readonly refusedOn: LocalDate;
    readonly reason: RefusalReason;
    readonly remarks: string | null;
  }
>;

/** The issuer cancelled the certificate before dispatch. The number stays used for ever. */
export type CertificateVoided = Fact<'certificate.voided', { readonly voidedOn: LocalDate; readonly reason: string }>;

/** The issuer declared a certificate that had already left to be inaccurate. */
export type CertificateInvalidated = Fact<
  'certificate.invalidated',
  { readonly invalidatedOn: LocalDate; readonly reason: string }
>;

/** Another certificate took this one's place before dispatch. */
export type CertificateReplaced = Fact<
  'certificate.replaced',
  { readonly replacedOn: LocalDate; readonly replacedBy: CertificateNumber; readonly reason: string }
>;

/** The holder gave the certificate back without having shipped under it. */
export type CertificateReturnedUnused = Fact<
  'certificate.returned-unused',
  { readonly returnedOn: LocalDate; readonly reason: string }
>;

export type CertificateEvent =
  | CertificateIssued
  | CertificateValidated
  | CertificateDispatched
  | ImportConfirmed
  | ImportRefused
  | CertificateVoided
  | CertificateInvalidated
  | CertificateReplaced
  | CertificateReturnedUnused
  | CustodyEvent
  | CorrectionEvent
  | LineageEvent;
