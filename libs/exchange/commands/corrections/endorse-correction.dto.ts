import { Text } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Endorses a clerical correction on the written instruction of the issuer. */
export class EndorseCorrectionDto {
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

  /**
   * The authority that endorses it, by its own name.
   * @example 'Importing office'
   */
  @Text(200)
  authority: string;
}
