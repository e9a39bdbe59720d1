/** An event that a command gave rise to. */
export class RecordedEventDto {
  /** @example 'f3b9c0f0-8d3f-5a5b-9a2e-0f6d1f8d3f11' */
  id: string;

  /** @example 'certificate.issued' */
  type: string;

  /** Its place in the history of its thing, from 0. */
  revision: number;

  /**
   * Its place in the whole log.
   * @example '4711'
   */
  position: string;
}

/** The answer to a recorded command: the same for the same sending, for ever. */
export class ReceiptDto {
  /** The id of the command, made of its sender and its key. */
  commandId: string;

  /**
   * The history that it joined.
   * @example 'certificate-ZA0012345'
   */
  stream: string;

  /** The revision of the thing since then; its `ETag` is `"v<revision>"`. */
  revision: number;

  /**
   * Reads that ask for this position see it.
   * @example '4711'
   */
  position: string;

  /** @example '2004-03-01T10:00:00.000Z' */
  recordedAt: string;

  events: RecordedEventDto[];

  /** The rules of the discrepancies that were seen at once. What was sent is recorded all the same. */
  flags: string[];
}
