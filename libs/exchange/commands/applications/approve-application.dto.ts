import { Text } from '../field-rules';
import { CertificateNumberText } from '../name-rules';
import { ApplicationKeyDto } from './application-key.dto';

/** Approves an application and sets one number aside for its certificate. */
export class ApproveApplicationDto extends ApplicationKeyDto {
  /**
   * The authority that approves it, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /**
   * The unused number under which the certificate is to be issued.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  certificate: string;
}
