import { DELIVERY_OUTCOMES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { OneOf, TextOfLines } from '../field-rules';
import { NoticeIdText } from '../name-rules';

/** Reports what became of a notice. Its addressee acknowledges receipt with it, or says that it could not read it. */
export class ReportDeliveryDto {
  /**
   * The notice, by its id in the feed.
   * @example 'ZA0012345.2'
   */
  @NoticeIdText()
  notice: string;

  /** An addressee reports `delivered`, `delivered-with-warnings` or `not-readable`. */
  @OneOf(DELIVERY_OUTCOMES)
  outcome: string;

  /**
   * What was odd, unreadable or in the way; to be told with every outcome but `pending` and `delivered`.
   * @example 'The name of the importer came garbled'
   */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
