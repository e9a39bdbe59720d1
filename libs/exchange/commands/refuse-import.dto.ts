import { REFUSAL_REASONS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { OneOf, Text, TextOfLines } from './field-rules';
import { CertificateNumberText } from './name-rules';

/** Reports that customs did not let a shipment in. */
export class RefuseImportDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The importing authority, by its own name.
   * @example 'Importing office'
   */
  @Text(200)
  authority: string;

  /** Why the shipment was not let in. */
  @OneOf(REFUSAL_REASONS)
  reason: string;

  /** Anything else that was seen. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
