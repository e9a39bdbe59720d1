import { CalendarDay, LanguageCode } from '../field-rules';
import { DecisionKeyDto } from './decision-key.dto';

/** Reports that a decision was published in a language of the Plenary (Rule 26). */
export class PublishTranslationDto extends DecisionKeyDto {
  /**
   * The language, by its two small letters of ISO 639-1: en, fr, pt, es or ru.
   * @example 'pt'
   */
  @LanguageCode()
  language: string;

  /**
   * The day of publication.
   * @example '2006-02-01'
   */
  @CalendarDay()
  publishedOn: string;
}
