import { ObjectOf, Text } from './field-rules';
import { CertificateNumberText } from './name-rules';
import { ImportObservationDto } from './import-observation.dto';

/**
 * Reports what customs received under a certificate (KPCS III(b)). It is never refused because it contradicts the
 * ledger: the certificate may be unknown, void or expired.
 */
export class ConfirmImportDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The sender's own name for this confirmation, so that it can be named later.
   * @example 'EU-2004-000123'
   */
  @Text(100)
  confirmation: string;

  /**
   * The importing authority, by its own name.
   * @example 'Importing office'
   */
  @Text(200)
  authority: string;

  /** What was seen. */
  @ObjectOf(() => ImportObservationDto)
  observed: ImportObservationDto;
}
