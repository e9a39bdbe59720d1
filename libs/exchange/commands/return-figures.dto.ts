import { CaratsOrZero, GivenExactlyWhen, OneOf, UsDollarsOrZero } from './field-rules';

/** What a return says: figures, that there was nothing to report, or that its figures were never made public. */
export class ReturnFiguresDto {
  /** `stated` comes with carats and value; `nil` and `undisclosed` without. */
  @OneOf(['stated', 'nil', 'undisclosed'])
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
}
