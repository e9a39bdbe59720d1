import { Degrees } from '../field-rules';

/** A rectangle on the map, in decimal degrees of WGS 84; its edges belong to it. */
export class AreaBoundsDto {
  /** @example '6.0' */
  @Degrees(90)
  south: string;

  /** @example '-0.9' */
  @Degrees(180)
  west: string;

  /** @example '6.1' */
  @Degrees(90)
  north: string;

  /** @example '-0.75' */
  @Degrees(180)
  east: string;
}
