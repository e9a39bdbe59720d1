import { CaratsOrZero, WholeNumber } from '../field-rules';

/** How far what customs saw may lie from what a certificate states. A basis point is one part in ten thousand. */
export class ToleranceParametersDto {
  /**
   * Weights match up to the larger of this allowance in carats and the share below.
   * @example '0.05'
   */
  @CaratsOrZero()
  carats: string;

  /**
   * The share of the declared weight up to which weights match, in basis points.
   * @example 10
   */
  @WholeNumber(0, 1_000_000)
  caratsBasisPoints: number;

  /**
   * A difference of value above this share of the declared value asks for a query, in basis points.
   * @example 1000
   */
  @WholeNumber(0, 1_000_000)
  queryAboveBasisPoints: number;

  /**
   * A difference of value above this share of the declared value asks for an alert, in basis points.
   * @example 3000
   */
  @WholeNumber(0, 1_000_000)
  alertAboveBasisPoints: number;
}
