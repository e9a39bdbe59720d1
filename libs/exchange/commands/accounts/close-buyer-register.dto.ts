import { IsOptional } from 'class-validator';
import { MonthText, ObjectOf, TextOfLines } from '../field-rules';
import { LicenceKeyDto } from '../licences/licence-key.dto';
import { WeightDto } from './weight.dto';

/** Records the register of a dealer or exporter for one month. It is never refused because it contradicts the ledger. */
export class CloseBuyerRegisterDto extends LicenceKeyDto {
  /**
   * The month.
   * @example '2005-03'
   */
  @MonthText()
  month: string;

  /** What was held when the month began. */
  @ObjectOf(() => WeightDto)
  opening: WeightDto;

  /** What came in by purchase. */
  @ObjectOf(() => WeightDto)
  bought: WeightDto;

  /** What went out, by sale or in lots for export. */
  @ObjectOf(() => WeightDto)
  sold: WeightDto;

  /** What was held when the month ended. */
  @ObjectOf(() => WeightDto)
  closing: WeightDto;

  /** Anything else that the register says. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
