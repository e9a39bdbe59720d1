import type { CertificateNumber } from '../events';
import type { CorrectableField } from './events';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: { readonly number: CertificateNumber } & Data;
}

/** Instructs the importing authority to put a clerical error right on a certificate that has left. */
export type InstructCorrection = Intention<
  'InstructCorrection',
  {
    readonly instruction: string;
    readonly field: CorrectableField;
    readonly reads: string;
    readonly corrected: string;
  }
>;

/** Endorses a correction that the issuer has instructed. */
export type EndorseCorrection = Intention<
  'EndorseCorrection',
  { readonly instruction: string; readonly authority: string }
>;

export type CorrectionCommand = InstructCorrection | EndorseCorrection;
