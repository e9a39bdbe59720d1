import { setImmediate as turn } from 'node:timers/promises';
import { createGunzip, type Gunzip } from 'node:zlib';

/** What of the compressed data broke off or is damaged. */
export class BrokenGzip extends Error {
  constructor(
    readonly code: 'truncated-gzip' | 'damaged-gzip',
    options: ErrorOptions,
  ) {
    super(code === 'truncated-gzip' ? 'The compressed data are cut off.' : 'The compressed data are damaged.', options);
    this.name = 'BrokenGzip';
  }
}

/** So small that even data compressed a thousandfold need little memory when they are unpacked. */
const PIECE = 16_384;

/**
 * Hands the bytes on as they are, or unpacked when they begin as gzip data do (RFC 1952). Throws `BrokenGzip` when they
 * break off or do not fit their checksum, after everything that could be unpacked before has been handed out.
 */
export async function* decompressed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks = source[Symbol.asyncIterator]();
  try {
    let beginning = new Uint8Array();
    while (beginning.length < 2) {
      const next = await chunks.next();
      if (next.done === true) break;
      beginning = Buffer.concat([beginning, next.value]);
    }
    const isGzip = beginning[0] === 0x1f && beginning[1] === 0x8b;
    if (isGzip) yield* unpacked(following(beginning, chunks));
    else yield* following(beginning, chunks);
  } finally {
    await chunks.return?.();
  }
}

async function* following(
  beginning: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield beginning;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}

/** Iterating over the stream itself would lose what it still holds when it fails. */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const gunzip = createGunzip();
  const isClosed = new AbortController();
  gunzip.once('close', () => {
    isClosed.abort();
  });
  const ready: Uint8Array[] = [];
  let failure: NodeJS.ErrnoException | undefined;
  gunzip.on('data', (chunk: Uint8Array) => ready.push(chunk));
  gunzip.on('error', (error: NodeJS.ErrnoException) => {
    failure = error;
  });
  try {
    for await (const chunk of packed) {
      for (let start = 0; start < chunk.length && failure === undefined; start += PIECE) {
        await taken(gunzip, chunk.subarray(start, start + PIECE), isClosed.signal);
        yield* ready.splice(0);
      }
      if (failure !== undefined) break;
    }
    if (failure === undefined) {
      await new Promise<void>((resolve) => {
        gunzip.once('end', resolve).once('close', resolve).end();
      });
    }
    yield* ready.splice(0);
    if (failure !== undefined)
      throw new BrokenGzip(failure.code === 'Z_BUF_ERROR' ? 'truncated-gzip' : 'damaged-gzip', { cause: failure });
  } finally {
    gunzip.destroy();
  }
}

/** Waits until a piece is unpacked and all that came of it was handed out. */
async function taken(gunzip: Gunzip, piece: Uint8Array, closed: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    // A piece that is damaged is never acknowledged; the stream is closed instead.
    const done = (): void => {
      closed.removeEventListener('abort', done);
      resolve();
    };
    closed.addEventListener('abort', done);
    gunzip.write(piece, done);
  });
  while (gunzip.readableLength > 0 && !gunzip.destroyed) await turn();
}
