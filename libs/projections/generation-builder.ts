import { rmSync } from 'node:fs';
import { moveInPlace } from '@kp/event-store';
import type { Position, RecordedEvent } from '@kp/kernel';
import { ProjectorBusy } from './errors';
import { FileLock } from './file-lock';
import { unlessUnfit, type FoldTarget } from './fold-log';
import { connectBuilder, connectWriter } from './generation-connection';
import { generationFile, type GenerationName } from './generation-name';
import { createRecord } from './generation-record';
import { GenerationWriter } from './generation-writer';
import { digestOf } from './digest';
import type { Projection } from './projection';
import { createIndexes, createTable } from './table-sql';

/** `building` for a generation that is to go live, `scratch` for one that is only to be compared. */
export type BuilderKind = 'building' | 'scratch';

interface BuilderOptions {
  readonly directory: string;
  /** The id of the log. */
  readonly store: string;
  readonly kind: BuilderKind;
}

/** A generation that is being built in a file of its own, which no reader sees until it is finished. */
export class GenerationBuilder implements FoldTarget {
  readonly name: GenerationName;
  readonly #projection: Projection;
  readonly #directory: string;
  readonly #lock: FileLock;
  readonly #store: string;
  #file: string;
  #isFinished = false;
  #writer: GenerationWriter;

  constructor(projection: Projection, name: GenerationName, { directory, store, kind }: BuilderOptions) {
    const lock = FileLock.acquire(generationFile(directory, name, 'lock'));
    if (lock === undefined) throw new ProjectorBusy(projection.name);
    this.#lock = lock;
    this.name = name;
    this.#projection = projection;
    this.#directory = directory;
    this.#file = generationFile(directory, name, kind);
    this.#store = store;
    try {
      this.#writer = this.#begin({ isCareful: false });
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  get writer(): GenerationWriter {
    return this.#writer;
  }

  fold(events: readonly RecordedEvent[], upTo?: Position): boolean {
    return this.#carefully(() => {
      this.#writer.fold(events, upTo);
      this.#writer.spill();
    });
  }

  commit(): boolean {
    return this.#carefully(() => {
      this.#writer.commit();
    });
  }

  /** The digest of its tables. */
  digest(): Promise<string> {
    return digestOf(this.#writer.database, this.#projection.tables);
  }

  /**
   * Makes the indexes and gives the file its final name. It can be folded on from there; readers see it once the manifest
   * says so.
   */
  finish(): void {
    const { database } = this.#writer;
    for (const table of this.#projection.tables) {
      for (const statement of createIndexes(table)) database.exec(statement);
    }
    database.exec(`UPDATE _generation SET status = 'ready'`);
    this.#writer.close();
    const finished = generationFile(this.#directory, this.name);
    moveInPlace(this.#file, finished);
    this.#file = finished;
    this.#isFinished = true;
    this.#writer = new GenerationWriter(connectWriter(finished), this.#projection);
  }

  /** Removes what was built so far. */
  abandon(): void {
    this.release();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${this.#file}${suffix}`, { force: true });
  }

  /** Lets go of the generation, so that another can take it over. */
  release(): void {
    this.#writer.close();
    this.#lock.release();
  }

  /** Makes an empty file. */
  #begin({ isCareful }: { readonly isCareful: boolean }): GenerationWriter {
    rmSync(this.#file, { force: true });
    const database = connectBuilder(this.#file);
    for (const table of this.#projection.tables) database.exec(createTable(table));
    createRecord(database, this.#projection, { generation: this.name.generation, store: this.#store });
    return new GenerationWriter(database, this.#projection, { isCareful, isBuilding: true });
  }

  /** What is unfinished is worthless once a row did not fit, so it is begun again; what is finished goes on. */
  #carefully(work: () => void): boolean {
    return unlessUnfit(work, () => {
      this.#writer.close();
      this.#writer = this.#isFinished
        ? new GenerationWriter(connectWriter(this.#file), this.#projection, { isCareful: true })
        : this.#begin({ isCareful: true });
    });
  }
}
