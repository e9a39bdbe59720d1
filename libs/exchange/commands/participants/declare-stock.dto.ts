import { IsOptional } from 'class-validator';
import { CaratsOrZero, UsDollarsOrZero } from '../field-rules';
import { DatedFactDto } from '../dated-fact.dto';

/** States what rough diamonds are in the territory of a place that joins. */
export class DeclareStockDto extends DatedFactDto {
  /**
   * The weight.
   * @example '12000.50'
   */
  @CaratsOrZero()
  carats: string;

  /**
   * The value in US dollars.
   * @example '960000.00'
   */
  @IsOptional()
  @UsDollarsOrZero()
  valueUsd?: string | null;
}
