import { Text } from './field-rules';

/** The seal on one tamper-resistant container (KPCS IV(c)). */
export class SealDto {
  /**
   * The mark of the container.
   * @example 'C-1'
   */
  @Text(100)
  container: string;

  /**
   * The number of the seal on it.
   * @example 'S-778120'
   */
  @Text(100)
  seal: string;
}
