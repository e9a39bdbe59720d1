import type { Position } from '@kp/kernel';
import type { DataFolder } from '@kp/ledger';
import { Projector, ProjectorBusy, ReadModels, type OnProgress } from '@kp/projections';
import { READ_MODELS } from '@kp/read-models';
import { buildThreadsFor } from './build-threads';
import type { Talk } from './output/talk';

/** How long to wait for a projector of another process, in milliseconds. */
const LONGEST_WAIT = 10_000;

/** A projector of all read models of a folder. */
export function projectorOf(folder: DataFolder): Projector {
  const { store, readModels: directory } = folder;
  return new Projector({ store, directory, projections: READ_MODELS, threads: buildThreadsFor(folder) });
}

/** Tells the user how far a projector is. */
export function tellProgress(talk: Talk): OnProgress {
  return ({ name, events, position, head }) => {
    talk.progress({ unit: `events into ${name}`, done: events, ...(head > 0 ? { share: position / head } : {}) });
  };
}

/**
 * Brings the read models up to the head of the log, and opens them for as long as the work lasts. When another process
 * keeps them, it is waited for, for some seconds; each answer says at which position it was computed.
 */
export async function withReadModels<Result>(
  folder: DataFolder,
  { talk, signal }: { readonly talk: Talk; readonly signal?: AbortSignal },
  work: (readModels: ReadModels) => Promise<Result>,
): Promise<Result> {
  const head = await folder.store.head();
  const kept = await caughtUp(folder, talk, signal);
  const readModels = ReadModels.open({ directory: folder.readModels, projections: READ_MODELS });
  try {
    if (!kept) await waitForAll(readModels, head, signal);
    return await work(readModels);
  } finally {
    readModels.close();
  }
}

/** Whether this process could fold what the log holds; `false` when another one does it. */
async function caughtUp(folder: DataFolder, talk: Talk, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await projectorOf(folder).catchUp({ onProgress: tellProgress(talk), ...(signal === undefined ? {} : { signal }) });
    return true;
  } catch (error) {
    if (error instanceof ProjectorBusy) return false;
    throw error;
  } finally {
    talk.endProgress();
  }
}

async function waitForAll(readModels: ReadModels, head: Position, signal: AbortSignal | undefined): Promise<void> {
  const options = { timeoutMs: LONGEST_WAIT, ...(signal === undefined ? {} : { signal }) };
  await Promise.all(READ_MODELS.map(({ name }) => readModels.waitFor(name, head, options)));
}
