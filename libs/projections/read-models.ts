import { existsSync } from 'node:fs';
import { BEGINNING, type Position } from '@kp/kernel';
import { ReadModelUnavailable } from './errors';
import { generationFile } from './generation-name';
import { Manifest } from './manifest';
import type { Projection } from './projection';
import { ReadConnection } from './read-connection';
import type { WaitResult } from './status';

/** How often those who wait look by themselves, in case nobody tells them. */
const LOOK_EVERY_MS = 20;

/** An answer and the position at which it was computed: everything up to there is in it, nothing after. */
export interface Answer<T> {
  readonly position: Position;
  readonly value: T;
}

export interface ReadModelsOptions {
  readonly directory: string;
  /** The versions for which the reader's queries are written. */
  readonly projections: readonly Pick<Projection, 'name' | 'version'>[];
}

export interface WaitOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly name: string;
  readonly position: Position;
  readonly wake: () => void;
}

interface OpenModel {
  readonly generation: number;
  readonly connection: ReadConnection;
}

/**
 * The read models as their readers see them: read-only, and always the live generation, also when it is switched while
 * the program runs. Nothing is opened before it is asked for.
 */
export class ReadModels {
  readonly #directory: string;
  readonly #versions: ReadonlyMap<string, number>;
  readonly #manifest: Manifest;
  readonly #open = new Map<string, OpenModel>();
  readonly #waiting = new Set<Waiting>();

  private constructor({ directory, projections }: ReadModelsOptions) {
    this.#directory = directory;
    this.#versions = new Map(projections.map(({ name, version }) => [name, version]));
    this.#manifest = new Manifest(directory);
  }

  static open(options: ReadModelsOptions): ReadModels {
    return new ReadModels(options);
  }

  /** Everything up to here is in the read model; `BEGINNING` while it has not been built. */
  checkpointOf(name: string): Position {
    return this.#connection(name)?.checkpoint() ?? BEGINNING;
  }

  /**
   * Asks in one consistent view of the live generation.
   *
   * @throws ReadModelUnavailable while the read model has not been built in the version that this program reads.
   */
  read<T>(name: string, query: (connection: ReadConnection, checkpoint: Position) => T): Answer<T> {
    const connection = this.#connection(name);
    if (connection === undefined) {
      const { live } = this.#manifest.entry(name);
      throw new ReadModelUnavailable(name, this.#isOtherVersion(name, live?.version) ? 'other-version' : 'absent');
    }
    return connection.consistently((position) => ({ position, value: query(connection, position) }));
  }

  /** Waits until a read model has folded a position, the time is up, or the signal is given. */
  async waitFor(name: string, position: Position, { timeoutMs, signal }: WaitOptions): Promise<WaitResult> {
    const until = performance.now() + timeoutMs;
    for (;;) {
      const checkpoint = this.checkpointOf(name);
      if (checkpoint >= position) return { reached: true, position: checkpoint };
      const left = until - performance.now();
      if (left <= 0 || signal?.aborted === true) return { reached: false, position: checkpoint };
      await this.#woken({ name, position }, Math.min(left, LOOK_EVERY_MS), signal);
    }
  }

  /** Wakes those who wait for a read model. Whoever runs the projector tells; without it they look by themselves. */
  committed(name: string, position: Position): void {
    for (const waiting of [...this.#waiting]) {
      if (waiting.name === name && waiting.position <= position) waiting.wake();
    }
  }

  close(): void {
    for (const { connection } of this.#open.values()) connection.close();
    this.#open.clear();
    for (const { wake } of [...this.#waiting]) wake();
  }

  #connection(name: string): ReadConnection | undefined {
    const { live } = this.#manifest.entry(name);
    const open = this.#open.get(name);
    if (open !== undefined && live?.generation === open.generation) return open.connection;
    open?.connection.close();
    this.#open.delete(name);
    if (live === null || this.#isOtherVersion(name, live.version)) return undefined;
    const file = generationFile(this.#directory, { name, ...live });
    if (!existsSync(file)) return undefined;
    const connection = new ReadConnection(file);
    this.#open.set(name, { generation: live.generation, connection });
    return connection;
  }

  #isOtherVersion(name: string, found: number | undefined): boolean {
    const wanted = this.#versions.get(name);
    return wanted !== undefined && found !== undefined && wanted !== found;
  }

  #woken(wanted: Omit<Waiting, 'wake'>, afterMs: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        this.#waiting.delete(waiting);
        resolve();
      };
      const waiting = { ...wanted, wake };
      const timer = setTimeout(wake, afterMs);
      signal?.addEventListener('abort', wake);
      this.#waiting.add(waiting);
    });
  }
}
