import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { problemKind } from '@kp/exchange/problems';
import { Failure } from '../failure';

/** Where the commands of an import come from. */
export interface CommandSource {
  /** What messages call it; `-` for standard input. */
  readonly name: string;
  readonly format: 'ndjson' | 'csv';
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The share that was read so far, from 0 to 1, as it lies on the disk; `undefined` where the size is not known. */
  readonly share: () => number | undefined;
}

export interface CommandSourceOptions {
  /** By default it follows from the name: CSV for `.csv` and `.csv.gz`, NDJSON for any other. */
  readonly format: 'ndjson' | 'csv' | undefined;
  /** Read for the name `-`. */
  readonly stdin: Readable;
  /** Ends the reading at once, also while it waits, by an error. */
  readonly signal: AbortSignal;
}

/**
 * Opens a file, or standard input for `-`.
 * @throws Failure when the file is missing, is none, or may not be read.
 */
export async function openCommandSource(
  name: string,
  { format = /\.csv(?:\.gz)?$/i.test(name) ? 'csv' : 'ndjson', stdin, signal }: CommandSourceOptions,
): Promise<CommandSource> {
  if (name === '-') return { name, format, bytes: addAbortSignal(signal, stdin), share: () => undefined };
  const size = await sizeOf(name);
  const stream = createReadStream(name, { highWaterMark: 262_144, signal });
  return { name, format, bytes: stream, share: () => (size === 0 ? undefined : stream.bytesRead / size) };
}

async function sizeOf(file: string): Promise<number> {
  const told = await stat(file).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (!(told instanceof Error)) {
    if (!told.isDirectory()) return told.isFile() ? told.size : 0;
    throw unreadable(file, 'It is a folder.');
  }
  throw unreadable(file, told.code === 'ENOENT' ? 'There is no such file.' : told.message);
}

function unreadable(file: string, detail: string): Failure {
  const { rule, cure } = problemKind('file-unreadable');
  return new Failure('error', { what: `The file cannot be read. ${detail}`, where: file, rule, cure });
}
