import { TextOfLines } from '../field-rules';
import { ReturnKeyDto } from './return-key.dto';

/** Takes a return back. Another may be filed for the same period. */
export class WithdrawReturnDto extends ReturnKeyDto {
  /**
   * Why it is taken back.
   * @example 'Filed for the wrong period'
   */
  @TextOfLines(1000)
  reason: string;
}
