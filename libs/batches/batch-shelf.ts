import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type ReadStream,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { moveInPlace, replaceFile } from '@kp/event-store';
import type { Batch } from './batch';
import { receiveBody, type ReceivedBody } from './received-body';
import { ResultFile } from './result-file';

/** A chunk of a batch that has arrived. */
export interface Chunk {
  /** Counted from 0. */
  readonly number: number;
  readonly bytes: number;
  /** Of its content as it was sent, in hexadecimal. */
  readonly sha256: string;
}

/** What became of a batch that was put on the shelf: it is new, or there already, or its name stands for another. */
export type Shelved = { readonly kind: 'new' | 'same'; readonly batch: Batch } | { readonly kind: 'other' };

const RECORD = 'batch.json';
const RESULTS = 'results.ndjson';
const DRAFT = '.draft';
const CHUNK = /^(\d{6})-(\d+)-([\da-f]{64})$/;

/**
 * Where a server keeps the batches that were sent to it: a folder for each, with its record, the chunks of its content, and
 * its results. What a method has answered survives the death of the process and of the machine. One process at a time
 * has it.
 */
export class BatchShelf {
  constructor(private readonly directory: string) {}

  /** All batches that are there; drafts that a crash left behind are removed. */
  open(): readonly Batch[] {
    mkdirSync(this.directory, { recursive: true });
    const names = readdirSync(this.directory);
    for (const name of names.filter((known) => known.endsWith(DRAFT))) {
      rmSync(join(this.directory, name), { recursive: true, force: true });
    }
    return names.flatMap((name) => this.read(name) ?? []);
  }

  read(id: string): Batch | undefined {
    const file = join(this.directory, id, RECORD);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Batch) : undefined;
  }

  /**
   * Puts a batch on the shelf, with its content unless that comes in chunks. A batch that stands there by the same name is
   * left as it is. `isSame` compares it with what was sent.
   */
  async put(
    batch: Batch,
    body: { readonly source: AsyncIterable<Uint8Array>; readonly most: number } | undefined,
    check: (received: ReceivedBody | undefined) => void,
  ): Promise<Shelved> {
    const draft = join(this.directory, `${batch.id}.${randomUUID()}${DRAFT}`);
    mkdirSync(join(draft, 'chunks'), { recursive: true });
    try {
      const received = body === undefined ? undefined : await receiveInto(join(draft, 'chunks'), 0, body);
      check(received);
      const standing = this.read(batch.id);
      if (standing !== undefined) {
        return this.isSame(standing, batch, received) ? { kind: 'same', batch: standing } : { kind: 'other' };
      }
      replaceFile(join(draft, RECORD), textOf(batch));
      moveInPlace(draft, join(this.directory, batch.id));
      return { kind: 'new', batch };
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }

  /** Writes what is known of a batch, at once and for good. */
  save(batch: Batch): void {
    replaceFile(join(this.directory, batch.id, RECORD), textOf(batch));
  }

  /** The chunks that have arrived, in the order of their numbers. */
  chunks(id: string): readonly Chunk[] {
    return readdirSync(join(this.directory, id, 'chunks'))
      .flatMap((name) => chunkNamed(name) ?? [])
      .toSorted((left, right) => left.number - right.number);
  }

  /** Takes a chunk in. The same chunk again changes nothing; another content under its number is answered with `undefined`. */
  async addChunk(
    id: string,
    number: number,
    body: { readonly source: AsyncIterable<Uint8Array>; readonly most: number },
    check: (received: ReceivedBody) => void,
  ): Promise<Chunk | undefined> {
    const folder = join(this.directory, id, 'chunks');
    const draft = join(this.directory, `${id}.${randomUUID()}${DRAFT}`);
    mkdirSync(draft);
    try {
      const received = await receiveInto(draft, number, body);
      check(received);
      const standing = this.chunks(id).find((chunk) => chunk.number === number);
      if (standing !== undefined) return standing.sha256 === received.sha256 ? standing : undefined;
      const name = nameOf(number, received);
      moveInPlace(join(draft, name), join(folder, name));
      return { number, ...received };
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }

  /** The files that hold the content of a batch, to be read one after the other. */
  content(id: string): readonly string[] {
    const folder = join(this.directory, id, 'chunks');
    return this.chunks(id).map((chunk) => join(folder, nameOf(chunk.number, chunk)));
  }

  /** The results of a batch, to be written on after so many bytes; what stands behind them is forgotten. */
  writeResults(id: string, after: number): Promise<ResultFile> {
    return ResultFile.open(join(this.directory, id, RESULTS), after);
  }

  /** The results of a batch, a line of JSON for each, up to so many bytes. */
  results({ id, resultBytes }: Batch): ReadStream | undefined {
    if (resultBytes === 0) return undefined;
    return createReadStream(join(this.directory, id, RESULTS), { end: resultBytes - 1 });
  }

  /** Forgets a batch and its results. Its lines stay recorded, and are recognised when they are sent again. */
  remove(id: string): void {
    const gone = join(this.directory, `${id}.${randomUUID()}${DRAFT}`);
    renameSync(join(this.directory, id), gone);
    rmSync(gone, { recursive: true, force: true });
  }

  private isSame(standing: Batch, sent: Batch, received: ReceivedBody | undefined): boolean {
    const sameTerms = (['form', 'command', 'onError', 'dryRun', 'isChunked'] as const).every(
      (term) => standing[term] === sent[term],
    );
    return sameTerms && (received === undefined || this.chunks(standing.id)[0]?.sha256 === received.sha256);
  }
}

async function receiveInto(
  folder: string,
  number: number,
  { source, most }: { readonly source: AsyncIterable<Uint8Array>; readonly most: number },
): Promise<ReceivedBody> {
  const path = join(folder, `${randomUUID()}.part`);
  const received = await receiveBody(source, path, most);
  moveInPlace(path, join(dirname(path), nameOf(number, received)));
  return received;
}

function nameOf(number: number, { bytes, sha256 }: Pick<ReceivedBody, 'bytes' | 'sha256'>): string {
  return `${String(number).padStart(6, '0')}-${String(bytes)}-${sha256}`;
}

function chunkNamed(name: string): Chunk | undefined {
  const [, number, bytes, sha256] = CHUNK.exec(name) ?? [];
  return sha256 === undefined ? undefined : { number: Number(number), bytes: Number(bytes), sha256 };
}

function textOf(batch: Batch): string {
  return `${JSON.stringify(batch, undefined, 2)}\n`;
}
