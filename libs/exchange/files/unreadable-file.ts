import type { TransportProblemCode } from '../problems';

/** Why a file cannot be read any further. */
export type UnreadableFileCode = Extract<
  TransportProblemCode,
  'truncated-gzip' | 'damaged-gzip' | 'csv-header-invalid' | 'file-too-large' | 'file-unreadable'
>;

/** The file cannot be read any further. Every line up to the last good one has been handed out before. */
export class UnreadableFile extends Error {
  constructor(
    /** A code of the catalogue of problems. */
    readonly code: UnreadableFileCode,
    readonly file: string,
    /** The last line that was read, counted from 1; 0 when none was. */
    readonly lastGoodLine: number,
    /** What is wrong with it, in a sentence. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${detail} The last line that was read is line ${String(lastGoodLine)}.`, options);
    this.name = 'UnreadableFile';
  }
}
