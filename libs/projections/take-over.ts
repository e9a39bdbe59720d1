import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { moveInPlace, type EventStore } from '@kp/event-store';
import { sqliteCode } from '@kp/event-store/sqlite';
import type { Position } from '@kp/kernel';
import { FileLock } from './file-lock';
import { connectReader, connectWriter } from './generation-connection';
import { generationFile, type GenerationName } from './generation-name';
import { readRecord } from './generation-record';
import { mismatchWith } from './live-generation';
import { Manifest } from './manifest';
import type { Projection } from './projection';

/** How a read model that was missing comes into being. */
export type Beginning =
  /** From a copy of another projector's, which had folded everything up to a position. */
  | { readonly name: string; readonly from: 'copy'; readonly position: Position }
  /** By folding the log from its beginning, and why not from a copy. */
  | { readonly name: string; readonly from: 'zero'; readonly reason: string };

export interface TakeOverOptions {
  readonly store: EventStore;
  /** The folder of the read models that may be missing. */
  readonly directory: string;
  readonly projections: readonly Projection[];
  /** The folder of another projector's read models on the same log, or a copy of it; `undefined` when none is known. */
  readonly from: string | undefined;
}

/** What a disk copies, and what a program folds, in a second: as measured on a small machine, and only weighed up. */
const BYTES_COPIED_PER_SECOND = 200_000_000;
const EVENTS_FOLDED_PER_SECOND = 50_000;

/**
 * Gives a folder those read models that it has none of, by copying another projector's live generations, wherever that is
 * sooner done than folding the log. The other may go on writing meanwhile. What is not copied is left to whoever builds
 * what is missing; a read model that is there is never touched, and is not told of.
 */
export async function takeOver(options: TakeOverOptions): Promise<readonly Beginning[]> {
  const { directory, projections, from } = options;
  mkdirSync(directory, { recursive: true });
  const own = new Manifest(directory);
  const beginnings: Beginning[] = [];
  for (const projection of projections) {
    const { live } = own.entry(projection.name);
    if (live?.version === projection.version) continue;
    const copied =
      from === undefined ? 'No folder to copy from was named.' : await copyOf(projection, own, { ...options, from });
    beginnings.push(
      typeof copied === 'string'
        ? { name: projection.name, from: 'zero', reason: copied }
        : { name: projection.name, from: 'copy', position: copied },
    );
  }
  return beginnings;
}

/** Copies one read model and makes it the live one. Answers how far it is, or why it is no use. */
async function copyOf(
  projection: Projection,
  own: Manifest,
  { store, directory, from }: TakeOverOptions & { readonly from: string },
): Promise<Position | string> {
  if (!existsSync(from)) return `There is no folder ${from}.`;
  const { name, version } = projection;
  const { live } = new Manifest(from).entry(name);
  if (live === null) return 'The other folder has none.';
  if (live.version !== version)
    return `The other folder has version ${String(live.version)}, this program ${String(version)}.`;
  const source = generationFile(from, { name, ...live });
  if (!existsSync(source)) return `The file ${source} is missing.`;

  const unusable = whyUnusable(source);
  if (unusable !== undefined) return unusable;

  const generation = own.draw([projection]).get(name);
  if (generation === undefined) throw new Error(`No generation of ${name} was drawn.`);
  const target: GenerationName = { name, version, generation };
  const lock = FileLock.acquire(generationFile(directory, target, 'lock'));
  if (lock === undefined) return 'Another program has just begun to build it.';
  const draft = generationFile(directory, target, 'building');
  try {
    await backup(source, draft);
    const copied = await madeFit(draft, target, store);
    if (typeof copied === 'string') return copied;
    moveInPlace(draft, generationFile(directory, target));
    own.promote([target]);
    return copied;
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${suffix}`, { force: true });
    lock.release();
  }
}

/** Copies a file of SQLite in one consistent view, also while another program writes to it. */
async function backup(source: string, target: string): Promise<void> {
  const database = connectReader(source);
  try {
    await database.backup(target);
  } finally {
    database.close();
  }
}

/** Why there is no use in copying the file, if there is none: it is no read model, or folding the log is sooner done. */
function whyUnusable(source: string): string | undefined {
  let database: Database | undefined;
  try {
    database = connectReader(source);
    const { events } = readRecord(database);
    const { size } = statSync(source);
    if (events / EVENTS_FOLDED_PER_SECOND >= size / BYTES_COPIED_PER_SECOND) return undefined;
    return `Folding ${String(events)} events is sooner done than copying ${String(size)} bytes.`;
  } catch (error) {
    const code = sqliteCode(error);
    if (code === undefined) throw error;
    return `The file ${source} cannot be read (${code}).`;
  } finally {
    database?.close();
  }
}

/** Makes a copy a generation of its own, and answers how far it is; or why it must not be used. */
async function madeFit(file: string, { generation }: GenerationName, store: EventStore): Promise<Position | string> {
  const database = connectWriter(file);
  try {
    const check = database.pragma('quick_check', { simple: true });
    if (check !== 'ok') return `The copy is damaged: ${String(check)}.`;
    const record = readRecord(database);
    const mismatch = await mismatchWith(store, record);
    if (mismatch === 'other-log') return 'The other folder belongs to another log.';
    if (mismatch === 'ahead-of-log') return 'The other folder holds events that this log does not.';
    database.prepare('UPDATE _generation SET generation = ?').run(generation);
    return record.checkpoint;
  } finally {
    // The copy is handed on as one file, without a journal beside it.
    database.pragma('journal_mode = DELETE');
    database.close();
  }
}
