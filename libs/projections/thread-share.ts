import { Worker } from 'node:worker_threads';
import type { BuildOptions, BuildShare } from './build-share';
import { BuildThreadFailed } from './errors';
import type { FromShare, ShareAssignment, ShareStep, ToShare } from './share-messages';
import type { OnProgress, Verification } from './status';
import { errorOf } from './thread-failure';

/**
 * How much of a thread's memory is for what was made lately, in MiB. Most of what a fold makes is used once, and what is
 * still of use when this is full is copied: the more room, the less is copied.
 */
const YOUNG_MIB = 64;

interface Waiting {
  readonly resolve: (verifications: readonly Verification[]) => void;
  readonly reject: (error: Error) => void;
}

interface ThreadShareOptions extends BuildOptions {
  readonly directory: string;
  readonly names: readonly string[];
  /** The module that the thread runs, which calls `serveShare`, and what it needs to open the log. */
  readonly script: string;
  readonly log: unknown;
}

/** A share in a thread of its own. When the thread dies, the step that was asked for fails, and so does every later one. */
export class ThreadShare implements BuildShare {
  readonly #worker: Worker;
  readonly #onProgress: OnProgress | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #ended: Promise<void>;
  #waiting: Waiting | undefined;
  #death: Error | undefined;

  constructor({ directory, names, script, log, upTo, signal, onProgress }: ThreadShareOptions) {
    this.#onProgress = onProgress;
    this.#signal = signal;
    const assignment: ShareAssignment = { directory, names, upTo, tellsProgress: onProgress !== undefined, log };
    this.#worker = new Worker(script, {
      workerData: assignment,
      name: `build ${names.join(', ')}`,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    this.#worker.on('message', (message: FromShare) => {
      this.#hear(message);
    });
    this.#worker.on('error', (error) => {
      this.#die(new BuildThreadFailed(error.message, null, { cause: error }));
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#die(new BuildThreadFailed(`The thread of ${names.join(', ')} ended with ${String(code)}.`, null));
        resolve();
      });
    });
    signal?.addEventListener('abort', this.#stop);
  }

  async build(): Promise<void> {
    await this.#take('build');
  }

  async catchUp(): Promise<void> {
    await this.#take('catchUp');
  }

  async promote(): Promise<void> {
    await this.#take('promote');
  }

  /** A thread that is dead has nothing to remove it with: its files have no lock any more and are swept by the next one. */
  async abandon(): Promise<void> {
    if (this.#death === undefined) await this.#take('abandon');
  }

  verify(): Promise<readonly Verification[]> {
    return this.#take('verify');
  }

  async end(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#stop);
    this.#tell({ kind: 'end' });
    await this.#ended;
  }

  #take(step: ShareStep): Promise<readonly Verification[]> {
    return new Promise((resolve, reject) => {
      if (this.#death !== undefined) {
        reject(this.#death);
        return;
      }
      this.#waiting = { resolve, reject };
      if (this.#signal?.aborted === true) this.#stop();
      this.#tell({ kind: 'step', step });
    });
  }

  #hear(message: FromShare): void {
    if (message.kind === 'progress') {
      this.#onProgress?.(message.progress);
      return;
    }
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (message.kind === 'done') waiting?.resolve(message.verifications);
    else waiting?.reject(errorOf(message.failure));
  }

  #die(error: Error): void {
    this.#death ??= error;
    this.#waiting?.reject(this.#death);
    this.#waiting = undefined;
  }

  readonly #stop = (): void => {
    this.#tell({ kind: 'stop' });
  };

  #tell(message: ToShare): void {
    this.#worker.postMessage(message);
  }
}
