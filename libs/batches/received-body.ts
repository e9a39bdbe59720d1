import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** What was received into a file: how many bytes, and their SHA-256 in hexadecimal. */
export interface ReceivedBody {
  readonly bytes: number;
  readonly sha256: string;
  /** Whether it begins as gzip data do (RFC 1952). */
  readonly isGzip: boolean;
}

/** A body is longer than what is taken. */
export class BodyTooLong extends Error {
  constructor(readonly most: number) {
    super(`The body is longer than ${String(most)} bytes.`);
    this.name = 'BodyTooLong';
  }
}

/**
 * Writes a body into a new file, piece by piece as it comes. When it resolves, the content is on the disk. Throws
 * `BodyTooLong`, and what the body or the disk throws; the file is then in pieces and to be removed.
 */
export async function receiveBody(body: AsyncIterable<Uint8Array>, path: string, most: number): Promise<ReceivedBody> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  let bytes = 0;
  const beginning: number[] = [];
  try {
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > most) throw new BodyTooLong(most);
      hash.update(piece);
      for (const byte of piece.subarray(0, 2 - Math.min(2, beginning.length))) beginning.push(byte);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex'), isGzip: beginning[0] === 0x1f && beginning[1] === 0x8b };
}
