/** One kind of problem, as the catalogue has it. */
export class ProblemKindDto {
  /** @example 'validation-failed' */
  code: string;

  /** @example 422 */
  status: number;

  title: string;

  /** The rule behind it, and its source. */
  rule: string;

  /** What the sender can do. */
  cure: string;

  retryable: boolean;
}

export class ProblemKindsDto {
  items: ProblemKindDto[];
}
