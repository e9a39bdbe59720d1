import { GivenExactlyWhen, ListOfObjects, OneOf } from '../field-rules';
import { TradeLineDto } from './trade-line.dto';

/** What the certificates of a quarter come to, or that there were none. */
export class TradeReportFiguresDto {
  /** `trade` comes with lines, `nil` without. */
  @OneOf(['trade', 'nil'])
  kind: string;

  /** The trade of the quarter; given exactly when the kind is `trade`. */
  @GivenExactlyWhen('kind', 'trade')
  @ListOfObjects(1, 5000, () => TradeLineDto)
  tradeLines?: TradeLineDto[] | null;
}
