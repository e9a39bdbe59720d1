import { existsSync } from 'node:fs';
import type { EventStore } from '@kp/event-store';
import { BEGINNING, type Position, type RecordedEvent } from '@kp/kernel';
import { FileLock } from './file-lock';
import { unlessUnfit, type FoldTarget } from './fold-log';
import { connectWriter } from './generation-connection';
import { generationFile, type GenerationName } from './generation-name';
import type { GenerationRecord } from './generation-record';
import { GenerationWriter } from './generation-writer';
import type { Manifest } from './manifest';
import type { Projection } from './projection';
import type { ReadModelState } from './status';

/** After how many events a generation that readers use is committed at the latest. */
const COMMIT_EVERY = 20_000;

interface Opened {
  readonly name: GenerationName;
  readonly lock: FileLock;
  writer: GenerationWriter;
}

/** Told after each commit: the read model has folded everything up to the position. */
export type OnCommit = (name: string, position: Position) => void;

interface LiveGenerationOptions {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly store: EventStore;
  readonly onCommit?: OnCommit | undefined;
}

/** The live generation of one read model, as far as this projector has it. */
export class LiveGeneration implements FoldTarget {
  readonly projection: Projection;
  readonly #directory: string;
  readonly #manifest: Manifest;
  readonly #store: EventStore;
  readonly #onCommit: OnCommit | undefined;
  #opened: Opened | undefined;
  #hasLooked = false;
  #seen: number | undefined;
  #isCareful = false;
  #state: ReadModelState = 'idle';
  #error: string | null = null;

  constructor(projection: Projection, { directory, manifest, store, onCommit }: LiveGenerationOptions) {
    this.projection = projection;
    this.#directory = directory;
    this.#manifest = manifest;
    this.#store = store;
    this.#onCommit = onCommit;
  }

  get state(): ReadModelState {
    return this.#state;
  }

  /** Why it is down; `null` otherwise. */
  get error(): string | null {
    return this.#error;
  }

  get isOpen(): boolean {
    return this.#opened !== undefined;
  }

  /** Only while it is open. */
  get writer(): GenerationWriter {
    if (this.#opened === undefined) throw new Error(`The read model ${this.projection.name} is not open.`);
    return this.#opened.writer;
  }

  /** The generation that is to be kept up to date; `undefined` when one of this version has to be built first. */
  get current(): GenerationName | undefined {
    const { name, version } = this.projection;
    const { live } = this.#manifest.entry(name);
    if (live?.version !== version) return undefined;
    const current = { name, version, generation: live.generation };
    return existsSync(generationFile(this.#directory, current)) ? current : undefined;
  }

  /** Whether another generation is live than when `open` looked. */
  get isReplaced(): boolean {
    return this.#hasLooked && this.#seen !== this.current?.generation;
  }

  /** Whether it does not belong to the log: only another generation can help. */
  get isMismatched(): boolean {
    return this.#state === 'ahead-of-log' || this.#state === 'other-log';
  }

  /**
   * Takes the live generation over, unless another runner has it or it does not belong to the log; `state` tells which.
   * A generation of this version that was only kept for going back becomes the live one again.
   */
  async open(): Promise<void> {
    this.#restorePrevious();
    const name = this.current;
    this.#hasLooked = true;
    this.#seen = name?.generation;
    if (name === undefined) {
      this.#state = 'absent';
      return;
    }
    const lock = FileLock.acquire(generationFile(this.#directory, name, 'lock'));
    if (lock === undefined) {
      this.#state = 'elsewhere';
      return;
    }
    let writer: GenerationWriter | undefined;
    try {
      writer = this.#write(name);
      const mismatch = await mismatchWith(this.#store, writer.record);
      if (mismatch === undefined) {
        this.#opened = { name, lock, writer };
        this.#state = 'catching-up';
        this.#error = null;
        return;
      }
      this.#state = mismatch;
    } catch (error) {
      writer?.close();
      lock.release();
      throw error;
    }
    writer.close();
    lock.release();
  }

  fold(events: readonly RecordedEvent[], upTo?: Position): boolean {
    this.writer.fold(events, upTo);
    return this.writer.uncommitted < COMMIT_EVERY || this.commit();
  }

  commit(): boolean {
    const opened = this.#opened;
    if (opened === undefined) throw new Error(`The read model ${this.projection.name} is not open.`);
    const before = opened.writer.committed;
    const isStored = unlessUnfit(
      () => {
        opened.writer.commit();
      },
      () => {
        this.#isCareful = true;
        opened.writer.close();
        opened.writer = this.#write(opened.name);
      },
    );
    if (opened.writer.committed !== before) this.#onCommit?.(this.projection.name, opened.writer.committed);
    return isStored;
  }

  /** It has met the head of the log. */
  caughtUp(): void {
    this.#state = 'live';
  }

  /** Its first generation is being built. */
  building(): void {
    this.#state = 'building';
  }

  /** Lets go of it because of a failure. */
  fail(error: unknown): void {
    this.close();
    this.#state = 'down';
    this.#error = error instanceof Error ? error.message : String(error);
  }

  close(): void {
    this.#opened?.writer.close();
    this.#opened?.lock.release();
    this.#opened = undefined;
    this.#state = 'idle';
  }

  #write(name: GenerationName): GenerationWriter {
    const database = connectWriter(generationFile(this.#directory, name));
    return new GenerationWriter(database, this.projection, { isCareful: this.#isCareful });
  }

  #restorePrevious(): void {
    const { name, version } = this.projection;
    const { live, previous } = this.#manifest.entry(name);
    if (live?.version !== version && previous?.version === version) this.#manifest.swap(name);
  }
}

/** Whether a generation holds what this log does not: it was built from another, or the log was put back from a copy. */
export async function mismatchWith(
  store: EventStore,
  { store: builtFrom, checkpoint, lastEvent }: GenerationRecord,
): Promise<'other-log' | 'ahead-of-log' | undefined> {
  if (builtFrom !== store.id) return 'other-log';
  if (lastEvent === null || checkpoint === BEGINNING) return undefined;
  if (checkpoint > (await store.head())) return 'ahead-of-log';
  return (await holds(store, lastEvent, checkpoint)) ? undefined : 'ahead-of-log';
}

async function holds(
  store: EventStore,
  { id, stream, revision }: NonNullable<GenerationRecord['lastEvent']>,
  position: Position,
): Promise<boolean> {
  const [event] = await store.readStream(stream, { from: revision, limit: 1 });
  return event?.id === id && event.position === position;
}
