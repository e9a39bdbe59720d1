import { IsOptional } from 'class-validator';
import { DatedFactDto } from './dated-fact.dto';
import { ObjectOf, Text, WholeNumber } from './field-rules';
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

  /**
   * By how many minutes the clock is ahead of UTC at whose 24:00 the last day of a certificate ends; left out for UTC.
   * @example 120
   */
  @IsOptional()
  @WholeNumber(-720, 840)
  utcOffsetInMinutes?: number | null;
}
