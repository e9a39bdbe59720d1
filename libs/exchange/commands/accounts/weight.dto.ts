import { CaratsOrZero } from '../field-rules';

/** A weight. */
export class WeightDto {
  /**
   * Carats as a decimal string with at most two decimals.
   * @example '450.10'
   */
  @CaratsOrZero()
  carats: string;
}
