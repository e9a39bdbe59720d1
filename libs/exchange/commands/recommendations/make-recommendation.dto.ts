import { OBLIGATION_IDS, VISIBILITIES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CalendarDay, OneOf, SomeOf, Text, TextOfLines } from '../field-rules';
import { RecommendationKeyDto } from './recommendation-key.dto';

/** Recommends that something be done. */
export class MakeRecommendationDto extends RecommendationKeyDto {
  /**
   * What is to be done.
   * @example 'Register every digger'
   */
  @TextOfLines(4000)
  text: string;

  /**
   * Who is to do it.
   * @example 'Ministry of the example'
   */
  @Text(200)
  owner: string;

  /**
   * The last day, where the review set one.
   * @example '2006-12-31'
   */
  @IsOptional()
  @CalendarDay()
  due?: string | null;

  /** The ids of the obligations that it is about, each once. */
  @SomeOf(OBLIGATION_IDS, 1)
  obligations: string[];

  /** Who may read it. The Participant concerned and the auditors always do. */
  @OneOf(VISIBILITIES)
  visibility: string;
}
