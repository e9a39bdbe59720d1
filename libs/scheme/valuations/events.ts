import type { LocalDate, UsDollars } from '@kp/kernel';
import type { CertificateLine, CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';

/** Who can value a shipment. Several valuations stand side by side; none of them changes what the certificate states. */
export const VALUERS = ['exporter', 'government', 'independent', 'importer'] as const;
export type Valuer = (typeof VALUERS)[number];

/** One valuation of the stones of a certificate. */
export interface ValuationContent {
  readonly certificate: CertificateNumber;
  readonly valuer: Valuer;
  /** The person or office that valued, by its own name. */
  readonly valuedBy: string;
  readonly method: string;
  readonly valuedOn: LocalDate;
  readonly lines: readonly CertificateLine[];
  /** Whether it is the one that the certificate states. */
  readonly onCertificate: boolean;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: { readonly certificate: CertificateNumber } & Data;
}

interface CaseAct {
  readonly by: ParticipantCode;
  readonly actedOn: LocalDate;
}

export type ValuationRecorded = Fact<'valuation.recorded', ValuationContent & { readonly reportedBy: ParticipantCode }>;

/** One side opened a case with the other about the value of a shipment. */
export type ValuationCaseOpened = Fact<'valuation.case-opened', CaseAct & { readonly reason: string }>;

export type CaseEvidenceSubmitted = Fact<'valuation.case-evidence-submitted', CaseAct & { readonly evidence: string }>;

export type CaseValueProposed = Fact<
  'valuation.case-value-proposed',
  CaseAct & { readonly valueUsd: UsDollars; readonly method: string }
>;

/** The other side agreed to the value that was proposed last. The declared value stays as it is. */
export type CaseValueAgreed = Fact<'valuation.case-value-agreed', CaseAct & { readonly valueUsd: UsDollars }>;

export type ValuationCaseClosed = Fact<'valuation.case-closed', CaseAct & { readonly outcome: string }>;

export type ValuationEvent =
  | ValuationRecorded
  | ValuationCaseOpened
  | CaseEvidenceSubmitted
  | CaseValueProposed
  | CaseValueAgreed
  | ValuationCaseClosed;
