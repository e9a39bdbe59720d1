import { DATASETS, SEGMENTS } from '@kp/scheme';
import { OneOf, PeriodText } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** What a return is about; it names the return. */
export class ReturnKeyDto {
  /**
   * The Participant that files it.
   * @example 'BW'
   */
  @ParticipantLetters()
  participant: string;

  /** The dataset of KPCS Annex III. */
  @OneOf(DATASETS)
  dataset: string;

  /**
   * A half-year of production, or a quarter of trade.
   * @example '2004-H1'
   */
  @PeriodText()
  period: string;

  /** Which mining it covers; since 2020 artisanal and large-scale mining are filed apart. */
  @OneOf(SEGMENTS)
  segment: string;
}
