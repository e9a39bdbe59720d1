/** One place at which something is wrong. */
export class ProblemErrorDto {
  /**
   * JSON Pointer (RFC 6901) into the body, or to a parameter.
   * @example '/lines/0/carats'
   */
  pointer: string;

  /** @example 'carats-above-zero' */
  code: string;

  /** The rule that this breaks. */
  detail: string;

  /** What to do about it. */
  cure: string;
}

/** Why a request did not succeed (RFC 9457). */
export class ProblemDto {
  /**
   * The page about this kind of problem, to be resolved against the address of the server.
   * @example '/problems/validation-failed'
   */
  type: string;

  title: string;

  /** @example 422 */
  status: number;

  /** What is wrong in this case. */
  detail: string;

  /**
   * The name of the kind; it never changes its meaning.
   * @example 'validation-failed'
   */
  code: string;

  /** The rule behind it, and its source. */
  rule: string;

  /** What the sender can do. */
  cure: string;

  /** Whether the same request may succeed later without a change. */
  retryable: boolean;

  /** The place that is meant, where there is one. */
  pointer?: string;

  errors?: ProblemErrorDto[];

  /** Under which the log of the server knows the request. */
  traceId: string;
}
