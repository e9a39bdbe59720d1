import { IsOptional } from 'class-validator';
import { DatedFactDto } from './dated-fact.dto';
import { ObjectOf, Text } from './field-rules';
import { MaximumValidityDto } from './maximum-validity.dto';

/** Reports a Participant's own rule on how long its certificates are valid. */
export class AdoptCertificatePolicyDto extends DatedFactDto {
  /**
   * The name of the policy.
   * @example 'CA-2003'
   */
  @Text(200)
  policy: string;

  /** The longest validity; left out when the issuer sets none. */
  @IsOptional()
  @ObjectOf(() => MaximumValidityDto)
  maximumValidity?: MaximumValidityDto | null;
}
