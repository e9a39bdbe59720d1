import { ListOfObjects } from './field-rules';
import { CertificateNumberText } from './name-rules';
import { SealDto } from './seal.dto';

/** Reports that the content was checked against the certificate and each container sealed. */
export class ValidateCertificateDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /** One for each container. */
  @ListOfObjects(1, 1000, () => SealDto)
  seals: SealDto[];
}
