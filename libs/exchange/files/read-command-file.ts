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
  /** The most that is read of it: bytes when unpacked, and lines that hold something. Without limit by default. */
  readonly limits?: { readonly bytes: number; readonly lines: number };
}

/**
 * Reads a command file piece by piece, compressed with gzip or not, and hands out what became of each line, in order. A
 * line that cannot be read is told with its number and does not stop the reading. Throws `UnreadableFile` when the file
 * itself ends it, after all that came before has been handed out; when the reading is aborted, the abortion as it is.
 */
export async function* readCommandFile(
  source: AsyncIterable<Uint8Array>,
  { format, name, command, limits = NO_LIMITS }: CommandFileOptions,
): AsyncGenerator<CommandFileLine, void, undefined> {
  let lastLine = 0;
  let count = 0;
  const lines = byteLines(upTo(limits.bytes, decompressed(source)));
  try {
    for await (const line of format === 'ndjson' ? ndjsonLines(lines) : csvLines(csvRecords(lines), command)) {
      count += 1;
      if (count > limits.lines) throw new TooLarge(`It holds more than ${String(limits.lines)} lines.`);
      lastLine = line.line;
      yield line;
    }
  } catch (error) {
    if (error instanceof BrokenGzip)
      throw new UnreadableFile(error.code, name, lastLine, error.message, { cause: error });
    if (error instanceof TooLarge)
      throw new UnreadableFile('file-too-large', name, lastLine, error.message, { cause: error });
    if (error instanceof BadCsvHeader)
      throw new UnreadableFile('csv-header-invalid', name, lastLine, error.message, { cause: error });
    if (isSystemError(error))
      throw new UnreadableFile('file-unreadable', name, lastLine, 'It cannot be read any further.', { cause: error });
    throw error;
  }
}

const NO_LIMITS = { bytes: Infinity, lines: Infinity };

class TooLarge extends Error {}

async function* upTo(most: number, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > most) throw new TooLarge(`It is larger than ${String(most)} bytes.`);
    yield piece;
  }
}

/** What the operating system reports of the source (`EIO`, `ECONNRESET` ...), as opposed to a defect of this program. */
function isSystemError(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false;
  return /^E[A-Z\d]+$/.test(error.code) || error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
