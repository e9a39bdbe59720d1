import type { SchemeCommandType } from '@kp/scheme';
import type { CommandLineReading } from '../command-lines';
import { byteLines } from './byte-lines';
import { BadCsvHeader, csvLines } from './csv-lines';
import { csvRecords } from './csv-records';
import { BrokenGzip, decompressed } from './decompressed';
import { ndjsonLines } from './ndjson-lines';
import { UnreadableFile } from './unreadable-file';

/** One line of a command file; in CSV one record, by the line on which it begins. */
export interface CommandFileLine {
  /** Counted from 1. */
  readonly line: number;
  readonly outcome: CommandLineReading;
}

/** What is known of a command file. */
export interface CommandFileOptions {
  readonly format: 'ndjson' | 'csv';
  /** What messages call the file; `-` stands for standard input. */
  readonly name: string;
  /** The command of every record of a CSV file without a column `command`. */
  readonly command?: SchemeCommandType;
}

/**
 * Reads a command file piece by piece, compressed with gzip or not, and hands out what became of each line, in order. A
 * line that cannot be read is told with its number and does not stop the reading. Throws `UnreadableFile` when the file
 * itself ends it, after all that came before has been handed out; when the reading is aborted, the abortion as it is.
 */
export async function* readCommandFile(
  source: AsyncIterable<Uint8Array>,
  { format, name, command }: CommandFileOptions,
): AsyncGenerator<CommandFileLine, void, undefined> {
  let lastLine = 0;
  const lines = byteLines(decompressed(source));
  try {
    for await (const line of format === 'ndjson' ? ndjsonLines(lines) : csvLines(csvRecords(lines), command)) {
      lastLine = line.line;
      yield line;
    }
  } catch (error) {
    if (error instanceof BrokenGzip)
      throw new UnreadableFile(error.code, name, lastLine, error.message, { cause: error });
    if (error instanceof BadCsvHeader)
      throw new UnreadableFile('csv-header-invalid', name, lastLine, error.message, { cause: error });
    if (isSystemError(error))
      throw new UnreadableFile('file-unreadable', name, lastLine, 'It cannot be read any further.', { cause: error });
    throw error;
  }
}

/** What the operating system reports of the source (`EIO`, `ECONNRESET` ...), as opposed to a defect of this program. */
function isSystemError(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false;
  return /^E[A-Z\d]+$/.test(error.code) || error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
