/** What the register says of a site. */
export class SiteContentDto {
  authority: string;

  /** What the place is called. */
  name: string;

  district: string;

  zone: string | null;

  /**
   * Decimal degrees of WGS 84.
   * @example '6.041500'
   */
  latitude: string;

  /** @example '-0.803300' */
  longitude: string;

  registeredOn: string;
}

/** An alluvial site at a moment. */
export class SiteDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  revision: number;

  /** @example 'GH-AKW-012' */
  name: string;

  /** @example 'GH' */
  participant: string;

  /** @example 'AKW-012' */
  site: string;

  content: SiteContentDto;
}
