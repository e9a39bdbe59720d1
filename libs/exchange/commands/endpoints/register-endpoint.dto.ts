import { Text } from '../field-rules';
import { EndpointKeyDto } from './endpoint-key.dto';

/** Has the notices to an authority sent to an address, from the next one on. */
export class RegisterEndpointDto extends EndpointKeyDto {
  /**
   * An https URL without credentials. What is sent there is signed by the ledger, by a key of its published key set.
   * @example 'https://customs.example/notices'
   */
  @Text(500)
  url: string;
}
