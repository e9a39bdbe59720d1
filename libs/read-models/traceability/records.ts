import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import type {
  CertificateNumber,
  ChitNumber,
  Coordinate,
  LicenceKind,
  LicenceNumber,
  LicencePeriod,
  LotName,
  ParticipantCode,
  RegisterMonth,
  SiteNumber,
  VoucherName,
} from '@kp/scheme';
import type { TracedStanding } from './tables';

/** An alluvial site as it was registered. */
export interface SiteRecord {
  readonly participant: ParticipantCode;
  readonly site: SiteNumber;
  /** What the place is called. */
  readonly name: string;
  readonly district: string;
  readonly zone: string | null;
  readonly latitude: Coordinate;
  readonly longitude: Coordinate;
  readonly registeredOn: LocalDate;
  readonly firstPosition: Position;
}

/** A licence as of a position. */
export interface LicenceRecord {
  readonly participant: ParticipantCode;
  readonly licence: LicenceNumber;
  readonly kind: LicenceKind;
  readonly holder: string;
  readonly grantedOn: LocalDate;
  /** When it holds: as granted and renewed, less what was revoked. */
  readonly periods: readonly LicencePeriod[];
  readonly firstPosition: Position;
}

/** What a pit chit told. */
export interface FindRecord {
  readonly participant: ParticipantCode;
  readonly licence: LicenceNumber;
  readonly chit: ChitNumber;
  readonly site: SiteNumber;
  readonly foundOn: LocalDate;
  readonly carats: Carats;
  readonly irregularities: readonly string[];
  readonly firstPosition: Position;
}

/** A purchase voucher as of a position. */
export interface VoucherRecord {
  readonly name: VoucherName;
  readonly participant: ParticipantCode;
  readonly seller: LicenceNumber;
  readonly buyer: LicenceNumber;
  readonly boughtOn: LocalDate;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
  /** What it says that it was made of. */
  readonly finds: readonly ChitNumber[];
  readonly vouchers: readonly VoucherName[];
  readonly irregularities: readonly string[];
  /** How many of its carats have a path to finds. */
  readonly traced: { readonly carats: Carats };
  /** The voucher or lot with which its stones went on; `null` while the buyer has them. */
  readonly usedBy: VoucherName | LotName | null;
  readonly firstPosition: Position;
}

/** A lot for export as of a position. */
export interface LotRecord {
  readonly name: LotName;
  readonly participant: ParticipantCode;
  readonly exporter: LicenceNumber;
  readonly assembledOn: LocalDate;
  readonly carats: Carats;
  readonly traced: { readonly carats: Carats };
  readonly vouchers: readonly VoucherName[];
  /** The certificate for which it was last set aside. */
  readonly certificate: CertificateNumber | null;
  readonly firstPosition: Position;
}

/** A buyer's register of one month beside what the vouchers and lots say as of a position. */
export interface RegisterRecord {
  readonly participant: ParticipantCode;
  readonly licence: LicenceNumber;
  readonly month: RegisterMonth;
  readonly opening: { readonly carats: Carats };
  readonly bought: { readonly carats: Carats };
  readonly sold: { readonly carats: Carats };
  readonly closing: { readonly carats: Carats };
  readonly closedOn: LocalDate;
  /** The vouchers of the month that name it as buyer; those in which it sold, with its lots. */
  readonly boughtByVouchers: { readonly carats: Carats };
  readonly soldByPapers: { readonly carats: Carats };
  /** Whether the register adds up and says what the papers say. */
  readonly reconciled: boolean;
  readonly irregularities: readonly string[];
  readonly firstPosition: Position;
}

/** A certificate that claims its issuer as the one origin, and how much of it has a path to finds. */
export interface TracedCertificateRecord {
  readonly certificate: CertificateNumber;
  readonly participant: ParticipantCode;
  readonly issuedOn: LocalDate;
  readonly carats: Carats;
  readonly traced: { readonly carats: Carats };
  readonly standing: TracedStanding;
  readonly lots: readonly LotName[];
  readonly synthetic: boolean;
  readonly firstPosition: Position;
}

/** The traced share of what a Participant certified as mined at home in a year. */
export interface TracedShare {
  readonly participant: ParticipantCode;
  readonly year: number;
  readonly certificates: number;
  readonly traced: number;
  readonly partlyTraced: number;
  readonly untraced: number;
  readonly carats: Carats;
  readonly tracedWeight: { readonly carats: Carats };
  /** Per cent with one decimal, halves rounded up: of the certificates, those traced in every carat; and of the carats. */
  readonly shareOfCertificates: string;
  readonly shareOfCarats: string;
  readonly synthetic: boolean;
}

/** All papers behind one certificate, each once, nearest first. */
export interface VoucherPath {
  readonly certificate: TracedCertificateRecord;
  readonly lots: readonly LotRecord[];
  readonly vouchers: readonly VoucherRecord[];
  readonly finds: readonly FindRecord[];
  readonly sites: readonly SiteRecord[];
  /** `false` when there are more vouchers than are told. */
  readonly complete: boolean;
}
