import type { Position } from '@kp/kernel';
import type { BuildSite } from './build-share';
import { FileLock } from './file-lock';
import { connectReader } from './generation-connection';
import { generationFile } from './generation-name';
import { readRecord, type GenerationRecord } from './generation-record';
import { mismatchWith, type LiveGeneration } from './live-generation';
import { parkedEvents, type ParkedAt } from './parking';
import type { ReadModelState, ReadModelStatus } from './status';

/** What the file of a live generation holds, whoever writes to it. */
export interface Inspection {
  readonly record: GenerationRecord;
  readonly parked: readonly ParkedAt[];
}

/** Looks into the live generation's file in one consistent view; `undefined` when there is none of this version. */
export function inspectGeneration(directory: string, { projection, current }: LiveGeneration): Inspection | undefined {
  if (current === undefined) return undefined;
  const database = connectReader(generationFile(directory, current));
  try {
    database.exec('BEGIN');
    return { record: readRecord(database), parked: parkedEvents(database, projection.name) };
  } finally {
    database.close();
  }
}

/** How a read model stands, also when another projector has it. */
export async function statusOf(
  generation: LiveGeneration,
  { store, directory, manifest }: BuildSite,
  head: Position,
  isRunning: boolean,
): Promise<ReadModelStatus> {
  const { name, version } = generation.projection;
  const { previous } = manifest.entry(name);
  const inspection = inspectGeneration(directory, generation);
  const state =
    isRunning || generation.isOpen
      ? generation.state
      : await stateAtRest(generation, { store, directory, manifest }, inspection);
  const record = inspection?.record;
  const parked = inspection?.parked ?? [];
  return {
    name,
    version,
    state,
    generation: record?.generation ?? null,
    previousGeneration: previous?.generation ?? null,
    checkpoint: record?.checkpoint ?? (0 as Position),
    head,
    events: record?.events ?? 0,
    parkedKeys: new Set(parked.map(({ key }) => key)).size,
    parkedEvents: parked.length,
    error: generation.error,
    advice: adviceFor(state, parked.length),
  };
}

/** What an operator should do about a state; `null` when nothing. */
export function adviceFor(state: ReadModelState, parkedEvents: number): string | null {
  if (state === 'ahead-of-log') {
    return (
      'It has folded events that this log does not hold, as happens when the log is put back from an older copy. ' +
      'If that was meant, rebuild the read model; if not, put the newer log back.'
    );
  }
  if (state === 'other-log') {
    return 'It was built from another log. Name the folder that belongs to this log, or rebuild the read model.';
  }
  if (parkedEvents > 0) {
    return 'Some events could not be folded and are parked. See why, install a program that can fold them, and retry.';
  }
  return null;
}

/** The state of a read model that this projector does not follow at the moment. */
async function stateAtRest(
  { current }: LiveGeneration,
  { store, directory }: BuildSite,
  inspection: Inspection | undefined,
): Promise<ReadModelState> {
  if (current === undefined || inspection === undefined) return 'absent';
  const mismatch = await mismatchWith(store, inspection.record);
  if (mismatch !== undefined) return mismatch;
  const lock = FileLock.acquire(generationFile(directory, current, 'lock'));
  lock?.release();
  return lock === undefined ? 'elsewhere' : 'idle';
}
