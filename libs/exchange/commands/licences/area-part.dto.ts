import { AREA_KINDS } from '@kp/scheme';
import { OneOf, Text } from '../field-rules';

/** A part of the area in which a digger may dig. */
export class AreaPartDto {
  /** One site by its number, or all sites of a district or of a zone by its name. */
  @OneOf(AREA_KINDS)
  kind: string;

  /**
   * That number or name.
   * @example 'Akwatia'
   */
  @Text(100)
  name: string;
}
