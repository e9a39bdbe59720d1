import { CaratsOrZero, GivenExactlyWhen, ListOfObjects, OneOf, UsDollarsOrZero, WholeNumber } from '../field-rules';
import { StockLineDto } from './stock-line.dto';
import { TradeLineDto } from './trade-line.dto';

/** What a return says: figures, that there was nothing to report, or that its figures were never made public. */
export class ReturnFiguresDto {
  /**
   * By the dataset: `stated` (carats and value of production), `trade`, `certificates` or `stocks`; `nil` and
   * `undisclosed` come without figures.
   */
  @OneOf(['stated', 'trade', 'certificates', 'stocks', 'nil', 'undisclosed'])
  kind: string;

  /**
   * Carats as a decimal string with at most two decimals; given exactly when the kind is `stated`.
   * @example '15511234.50'
   */
  @GivenExactlyWhen('kind', 'stated')
  @CaratsOrZero()
  carats?: string | null;

  /**
   * US dollars as a decimal string with at most two decimals; given exactly when the kind is `stated`.
   * @example '1437812345.00'
   */
  @GivenExactlyWhen('kind', 'stated')
  @UsDollarsOrZero()
  valueUsd?: string | null;

  /** The trade of the quarter; given exactly when the kind is `trade`. */
  @GivenExactlyWhen('kind', 'trade')
  @ListOfObjects(1, 5000, () => TradeLineDto)
  tradeLines?: TradeLineDto[] | null;

  /** Certificates issued for export in the quarter; given exactly when the kind is `certificates`. */
  @GivenExactlyWhen('kind', 'certificates')
  @WholeNumber(0, 10_000_000)
  issuedForExport?: number | null;

  /** Imports of the quarter that came with a certificate; given exactly when the kind is `certificates`. */
  @GivenExactlyWhen('kind', 'certificates')
  @WholeNumber(0, 10_000_000)
  importsAccompanied?: number | null;

  /** What was in stock on the last day of the period; given exactly when the kind is `stocks`. */
  @GivenExactlyWhen('kind', 'stocks')
  @ListOfObjects(1, 3, () => StockLineDto)
  stockLines?: StockLineDto[] | null;
}
