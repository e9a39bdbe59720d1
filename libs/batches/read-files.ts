import { createReadStream } from 'node:fs';

const PIECE = 262_144;

/** The content of files, one after the other, as one. */
export async function* readFiles(files: readonly string[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const file of files) {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE })) yield piece as Uint8Array;
  }
}
