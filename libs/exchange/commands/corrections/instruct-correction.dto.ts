import { CORRECTABLE_FIELDS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { OneOf, Text } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Instructs the importing authority to put a clerical error right on a certificate that has left. */
export class InstructCorrectionDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The issuer's own name for its written instruction.
   * @example 'ZA-L-12'
   */
  @Text(100)
  instruction: string;

  /** The field with the error. Goods, origin, dates and destination are not corrected but certified anew. */
  @OneOf(CORRECTABLE_FIELDS)
  field: string;

  /**
   * What the certificate reads; left out where it is silent.
   * @example 'Imporer of the example'
   */
  @IsOptional()
  @Text(500)
  reads?: string | null;

  /**
   * What it is to read.
   * @example 'Importer of the example'
   */
  @Text(500)
  corrected: string;
}
