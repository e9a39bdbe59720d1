import { ObjectOf, TextOfLines } from '../field-rules';
import { ReturnFiguresDto } from './return-figures.dto';
import { ReturnKeyDto } from './return-key.dto';

/** Puts other figures in the place of those that were filed; the old ones stay readable as of then. */
export class ReviseReturnDto extends ReturnKeyDto {
  /** What the return says. */
  @ObjectOf(() => ReturnFiguresDto)
  figures: ReturnFiguresDto;

  /**
   * Where the figures come from.
   * @example 'Statistics office, letter of 12 August 2004'
   */
  @TextOfLines(1000)
  source: string;
}
