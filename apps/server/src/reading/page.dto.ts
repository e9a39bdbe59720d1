/** What every page of a table tells beside its rows. */
export class PageDto {
  /**
   * The position at which the answer was computed; the same on all pages of one table.
   * @example '4711'
   */
  position: string;

  /** The cursor of the next page, also in the header `Link`; `null` on the last one. */
  next: string | null;
}
