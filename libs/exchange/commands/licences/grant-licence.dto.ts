import { LICENCE_KINDS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, ObjectOf, OneOf, Text } from '../field-rules';
import { LicenceAreaDto } from './licence-area.dto';
import { LicenceKeyDto } from './licence-key.dto';

/** Licenses a digger for an area, or a dealer or exporter, for a time. */
export class GrantLicenceDto extends LicenceKeyDto {
  /** What its holder may do: dig; buy and sell inside the country; buy and export. */
  @OneOf(LICENCE_KINDS)
  kind: string;

  /**
   * The authority that grants it, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /**
   * Whose licence it is.
   * @example 'Digger of the example'
   */
  @Text(200)
  holder: string;

  /** Of a digger: where it holds. */
  @IsOptional()
  @ObjectOf(() => LicenceAreaDto)
  area?: LicenceAreaDto | null;

  /**
   * The first day on which it holds.
   * @example '2005-01-01'
   */
  @CalendarDay()
  validFrom: string;

  /**
   * The last day on which it holds.
   * @example '2005-12-31'
   */
  @CalendarDay()
  validUntil: string;
}
