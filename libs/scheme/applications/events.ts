import type { LocalDate } from '@kp/kernel';
import type { LotName } from '../accounts/paper-name';
import type { CertificateLine, CertificateNumber, Origin, Party, Purpose } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import type { ApplicationKey } from './application-key';

/** What an exporter states of its stones before anything is validated (KPCS Annex II 18). */
export interface OriginDeclaration {
  /** Who signed it for the exporter. */
  readonly declaredBy: string;
  readonly declaredOn: LocalDate;
  /** The exporter's own words: that the stones are not conflict diamonds, and how it knows. */
  readonly statement: string;
}

/** What an exporter asks a certificate for. */
export interface ApplicationContent extends ApplicationKey {
  /** The exporting authority with which it is filed, by its own name. */
  readonly authority: string;
  readonly exporter: Party;
  readonly importer: Party;
  readonly destination: ParticipantCode;
  readonly origin: Origin;
  readonly lines: readonly CertificateLine[];
  readonly parcels: number;
  readonly purpose: Purpose;
  readonly declaration: OriginDeclaration;
  /** Of alluvial stones: the lots that are to leave. */
  readonly lots?: readonly LotName[];
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: ApplicationKey & Data;
}

/** An exporter applied for a certificate and declared its stones free of conflict. */
export type ApplicationFiled = Fact<'application.filed', ApplicationContent & { readonly filedOn: LocalDate }>;

/** The exporting authority approved the application and set one number aside for its certificate. */
export type ApplicationApproved = Fact<
  'application.approved',
  { readonly approvedOn: LocalDate; readonly authority: string; readonly certificate: CertificateNumber }
>;

/** The exporting authority declined the application. */
export type ApplicationDeclined = Fact<
  'application.declined',
  { readonly declinedOn: LocalDate; readonly authority: string; readonly reason: string }
>;

export type ApplicationEvent = ApplicationFiled | ApplicationApproved | ApplicationDeclined;
