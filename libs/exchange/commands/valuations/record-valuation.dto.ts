import { VALUERS } from '@kp/scheme';
import { CertificateLineDto } from '../certificate-line.dto';
import { CalendarDay, ListOfObjects, OneOf, Text, YesOrNo } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Records a valuation of the stones of a certificate. It stands beside the declared value and beside all others. */
export class RecordValuationDto {
  /**
   * The certificate.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  certificate: string;

  /** Whose valuation it is. */
  @OneOf(VALUERS)
  valuer: string;

  /**
   * The person or office that valued, by its own name.
   * @example 'Government valuator'
   */
  @Text(200)
  valuedBy: string;

  /**
   * How the value was found.
   * @example 'Price book of January 2004'
   */
  @Text(200)
  method: string;

  /**
   * The day of the valuation.
   * @example '2004-03-12'
   */
  @CalendarDay()
  valuedOn: string;

  /** Weight and value under each code. */
  @ListOfObjects(1, 3, () => CertificateLineDto)
  lines: CertificateLineDto[];

  /** Whether it is the one that the certificate states. */
  @YesOrNo()
  onCertificate: boolean;
}
