import { CalendarDay, Text, TextOfLines } from '../field-rules';

/** What the exporter states of its stones before anything is validated (KPCS Annex II 18). */
export class OriginDeclarationDto {
  /**
   * Who signed it for the exporter.
   * @example 'Director of the exporter'
   */
  @Text(200)
  declaredBy: string;

  /**
   * The day of the declaration.
   * @example '2004-02-27'
   */
  @CalendarDay()
  declaredOn: string;

  /**
   * The exporter's own words: that the stones are not conflict diamonds, and how it knows.
   * @example 'These stones come from our own mine and are not conflict diamonds.'
   */
  @TextOfLines(2000)
  statement: string;
}
