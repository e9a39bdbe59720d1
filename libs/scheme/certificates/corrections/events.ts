import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../../participant-code';
import type { CertificateNumber } from '../events';

/**
 * The fields in which a slip of the pen may be put right on paper. What is traded, where it was mined and where it goes are
 * not among them: a certificate that is wrong in these is invalidated and replaced.
 */
export const CORRECTABLE_FIELDS = [
  'exporter.name',
  'exporter.address',
  'exporter.registration',
  'importer.name',
  'importer.address',
  'importer.registration',
  'issuingAuthority',
  'specimen',
] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: { readonly number: CertificateNumber } & Data;
}

/** The issuer instructed the importing authority in writing to put a clerical error right. */
export type CorrectionInstructed = Fact<
  'certificate.correction-instructed',
  {
    /** The issuer's name for the instruction. */
    readonly instruction: string;
    readonly instructedOn: LocalDate;
    readonly field: CorrectableField;
    /** What the certificate states, and what it is to state. */
    readonly reads: string;
    readonly corrected: string;
  }
>;

/** The importing authority endorsed the correction on the certificate. */
export type CorrectionEndorsed = Fact<
  'certificate.correction-endorsed',
  {
    readonly instruction: string;
    readonly endorsedBy: ParticipantCode;
    readonly authority: string;
    readonly endorsedOn: LocalDate;
  }
>;

export type CorrectionEvent = CorrectionInstructed | CorrectionEndorsed;
