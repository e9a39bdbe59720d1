import type { CorrectionCommand } from './corrections/commands';
import type { CustodyCommand } from './custody/commands';
import type {
  CertificateContent,
  CertificateNumber,
  ImportObservation,
  RefusalReason,
  Seal,
  TransportMode,
} from './events';
import type { LineageCommand } from './lineage/commands';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: { readonly number: CertificateNumber } & Data;
}

/** Asks to issue a certificate. The issuer is the Participant for which the actor acts. */
export type IssueCertificate = Intention<'IssueCertificate', CertificateContent>;

export type ValidateCertificate = Intention<'ValidateCertificate', { readonly seals: readonly Seal[] }>;

export type DispatchCertificate = Intention<
  'DispatchCertificate',
  { readonly transportMode: TransportMode; readonly carrier: string | null }
>;

/** Reports what customs received. Never refused because it contradicts the ledger. */
export type ConfirmImport = Intention<
  'ConfirmImport',
  { readonly confirmation: string; readonly authority: string; readonly observed: ImportObservation }
>;

export type RefuseImport = Intention<
  'RefuseImport',
  { readonly authority: string; readonly reason: RefusalReason; readonly remarks: string | null }
>;

export type VoidCertificate = Intention<'VoidCertificate', { readonly reason: string }>;

export type InvalidateCertificate = Intention<'InvalidateCertificate', { readonly reason: string }>;

/** Asks to retire a certificate in favour of one that is already issued and says that it replaces this one. */
export type ReplaceCertificate = Intention<
  'ReplaceCertificate',
  { readonly replacedBy: CertificateNumber; readonly reason: string }
>;

export type ReturnUnusedCertificate = Intention<'ReturnUnusedCertificate', { readonly reason: string }>;

export type CertificateCommand =
  | IssueCertificate
  | ValidateCertificate
  | DispatchCertificate
  | ConfirmImport
  | RefuseImport
  | VoidCertificate
  | InvalidateCertificate
  | ReplaceCertificate
  | ReturnUnusedCertificate
  | CustodyCommand
  | CorrectionCommand
  | LineageCommand;
