import { CertificateNumberText, OfficeNumberText } from '../name-rules';
import { LicenceKeyDto } from '../licences/licence-key.dto';

/** Sets a lot aside for a certificate that is to be issued. */
export class SetLotAsideDto extends LicenceKeyDto {
  /**
   * The number of the lot.
   * @example 'L-0005'
   */
  @OfficeNumberText()
  lot: string;

  /**
   * The number of the certificate, which is not used yet.
   * @example 'GH0000017'
   */
  @CertificateNumberText()
  certificate: string;
}
