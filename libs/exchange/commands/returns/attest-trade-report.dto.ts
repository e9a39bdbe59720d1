import { ObjectOf, Text, TextOfLines } from '../field-rules';
import { ReturnKeyDto } from './return-key.dto';
import { TradeReportFiguresDto } from './trade-report-figures.dto';

/** Attests what the certificates of a quarter come to, beside what the ledger derives from them. */
export class AttestTradeReportDto extends ReturnKeyDto {
  /** What is attested. */
  @ObjectOf(() => TradeReportFiguresDto)
  figures: TradeReportFiguresDto;

  /**
   * The office that attests it.
   * @example 'Government Diamond Office'
   */
  @Text(200)
  authority: string;

  /**
   * Where the figures come from.
   * @example 'Certificates of the quarter, counted on 20 February 2006'
   */
  @TextOfLines(1000)
  source: string;
}
