import type { UsDollars } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import type { ValuationContent } from './events';

/** Records a valuation. It is evidence, and never refused because it differs from what is on record. */
export interface RecordValuation {
  readonly type: 'RecordValuation';
  readonly data: ValuationContent;
}

/** Opens a case with the other side about the value. */
export interface OpenValuationCase {
  readonly type: 'OpenValuationCase';
  readonly data: { readonly certificate: CertificateNumber; readonly reason: string };
}

export interface SubmitCaseEvidence {
  readonly type: 'SubmitCaseEvidence';
  readonly data: { readonly certificate: CertificateNumber; readonly evidence: string };
}

/** Proposes a value; it takes the place of an earlier proposal. */
export interface ProposeCaseValue {
  readonly type: 'ProposeCaseValue';
  readonly data: { readonly certificate: CertificateNumber; readonly valueUsd: UsDollars; readonly method: string };
}

/** Agrees to what the other side proposed last; the value is named so that nobody agrees to another by mistake. */
export interface AgreeCaseValue {
  readonly type: 'AgreeCaseValue';
  readonly data: { readonly certificate: CertificateNumber; readonly valueUsd: UsDollars };
}

export interface CloseValuationCase {
  readonly type: 'CloseValuationCase';
  readonly data: { readonly certificate: CertificateNumber; readonly outcome: string };
}

export type ValuationCommand =
  RecordValuation | OpenValuationCase | SubmitCaseEvidence | ProposeCaseValue | AgreeCaseValue | CloseValuationCase;
