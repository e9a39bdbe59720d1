import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LogAddress } from '@kp/event-store';
import { UnreadableFile } from '@kp/exchange/files';
import type { Ledger } from '@kp/ledger';
import type { BatchLine } from './batch-line';
import type { FromLineThread, LineThreadAssignment, ToLineThread } from './line-thread-messages';
import type { BatchReading } from './read-batch';

/** How many groups are read ahead of the one that is taken. */
const AHEAD = 4;

/** The thread that reads lines ended before it had read them. */
export class LineThreadEnded extends Error {
  constructor(reason: string) {
    super(`The thread that reads the lines of batches ended: ${reason}`);
    this.name = 'LineThreadEnded';
  }
}

/**
 * Reads batches as `readBatch` does, in a thread of its own that lives on between them. It is started when it is first
 * asked, or warmed; when it dies, what it was reading throws `LineThreadEnded`, and the next reading starts another.
 */
export class LineThread {
  private worker: Worker | undefined;
  private readonly readings = new Map<number, Reading>();
  private asked = 0;

  /**
   * Without a ledger lines are only read. With one, and where its log lies in a file, they are decided ahead as well
   * (see `Foresight`), so that the thread which records has less to do.
   */
  constructor(private readonly ahead?: { readonly log: LogAddress; readonly ledger: Ledger }) {}

  /** Starts the thread, so that it is ready when it is asked. */
  warm(): void {
    this.running();
  }

  /** Reads the content of files as one batch; throws what `readBatch` throws. */
  async *read(files: readonly string[], reading: BatchReading): AsyncGenerator<readonly BatchLine[], void, undefined> {
    const worker = this.running();
    const tell = (message: ToLineThread): void => {
      worker.postMessage(message);
    };
    this.asked += 1;
    const id = this.asked;
    const answers = new Reading();
    this.readings.set(id, answers);
    worker.ref();
    tell({ kind: 'read', id, files, reading });
    for (let group = 0; group < AHEAD; group += 1) tell(this.more(id));
    try {
      for (;;) {
        const answer = await answers.next();
        switch (answer.kind) {
          case 'lines':
            tell(this.more(id));
            yield JSON.parse(answer.text) as readonly BatchLine[];
            break;
          case 'end':
            return;
          case 'unreadable':
            throw new UnreadableFile(answer.code, answer.file, answer.lastGoodLine, answer.detail);
          case 'failed':
            throw new LineThreadEnded(answer.reason);
        }
      }
    } finally {
      this.readings.delete(id);
      // It keeps no program alive that has nothing else to do.
      if (this.readings.size === 0) worker.unref();
      tell({ kind: 'stop', id });
    }
  }

  /** Ends the thread; a reading under way throws. */
  async stop(): Promise<void> {
    await this.worker?.terminate();
  }

  private more(id: number): ToLineThread {
    return { kind: 'more', id, keptChanges: this.ahead?.ledger.keptChanges };
  }

  private running(): Worker {
    if (this.worker !== undefined) return this.worker;
    const assignment: LineThreadAssignment = { log: this.ahead?.log };
    const worker = new Worker(join(__dirname, 'line-worker.js'), { name: 'batch lines', workerData: assignment });
    this.worker = worker;
    let reason = 'it was stopped';
    worker.on('message', (message: FromLineThread) => {
      this.readings.get(message.id)?.add(message);
    });
    worker.on('error', (error) => {
      reason = error.message;
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = undefined;
      for (const [id, reading] of this.readings) reading.add({ kind: 'failed', id, reason });
    });
    worker.unref();
    return worker;
  }
}

/** The answers of one reading, in order. */
class Reading {
  private readonly answers: FromLineThread[] = [];
  private wake: (() => void) | undefined;

  add(answer: FromLineThread): void {
    this.answers.push(answer);
    this.wake?.();
  }

  async next(): Promise<FromLineThread> {
    for (;;) {
      const answer = this.answers.shift();
      if (answer !== undefined) return answer;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}
