import { DatedFactDto } from './dated-fact.dto';
import { TextOfLines } from './field-rules';

/** Records something the list says that changes neither membership nor trade. */
export class RecordMembershipNoteDto extends DatedFactDto {
  /**
   * What it says.
   * @example 'Candidate for Vice-Chair in 2006'
   */
  @TextOfLines(2000)
  note: string;
}
