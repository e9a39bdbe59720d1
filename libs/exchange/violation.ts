/** One thing that is wrong with what was sent in. */
export interface Violation {
  /** JSON Pointer (RFC 6901) to the place that is meant; empty for the whole. */
  readonly pointer: string;
  /** The kind of mistake, in kebab-case; stable, for machines. */
  readonly code: string;
  /** The rule that this breaks, in plain words. */
  readonly detail: string;
  /** What to do about it. */
  readonly cure: string;
  /** The column of a CSV file that is meant. */
  readonly column?: string;
}
