import { TRANSPORT_MODES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { OneOf, Text } from './field-rules';
import { CertificateNumberText } from './name-rules';

/** Reports that the shipment leaves the issuer's territory. */
export class DispatchCertificateDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /** How the container travels. */
  @OneOf(TRANSPORT_MODES)
  transportMode: string;

  /**
   * Who carries it.
   * @example 'Example Secure Couriers'
   */
  @IsOptional()
  @Text(200)
  carrier?: string | null;
}
