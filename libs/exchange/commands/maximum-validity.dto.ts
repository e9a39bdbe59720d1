import { OneOf, WholeNumber } from './field-rules';

/** For how long at most a certificate is valid. */
export class MaximumValidityDto {
  /** Whether days or months are counted. */
  @OneOf(['days', 'months'])
  unit: string;

  /**
   * How many of them.
   * @example 60
   */
  @WholeNumber(1, 3650)
  count: number;
}
