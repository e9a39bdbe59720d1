import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { BoundsAsked, BoundsAssignment, BoundsReply, BoundsRequest, BoundsTold } from './bounds-messages';

/** The thread that bounds suspect carats cannot answer now; it can soon. */
export class BoundsAway extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BoundsAway';
  }
}

interface Waiting {
  readonly resolve: (told: BoundsTold) => void;
  readonly reject: (error: Error) => void;
}

/** Bounds suspect carats in a thread of its own, which is started for the first question and again after it has died. */
export class BoundsThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(
    private readonly options: {
      /** The compiled module that runs in the thread. */
      readonly script: string;
      readonly assignment: BoundsAssignment;
      readonly log: Logger;
    },
  ) {}

  /** Rejects with `BoundsAway` when the read models have not come so far, or the thread dies meanwhile. */
  ask(asked: BoundsAsked): Promise<BoundsTold> {
    const worker = (this.#worker ??= this.#started());
    this.#asked += 1;
    const request: BoundsRequest = { id: this.#asked, asked };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  }

  /** Ends the thread, whatever it reckons; it writes nothing. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    const worker = new Worker(this.options.script, { workerData: this.options.assignment, name: 'bounds' });
    worker.on('message', (reply: BoundsReply) => {
      this.#hear(reply);
    });
    worker.on('error', (error) => {
      this.options.log.error({ err: error }, 'the thread that bounds suspect carats failed');
    });
    worker.on('exit', () => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new BoundsAway('The reckoning was cut off.'));
      this.#waiting.clear();
    });
    return worker;
  }

  #hear(reply: BoundsReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    switch (reply.kind) {
      case 'told':
        waiting?.resolve(reply.told);
        break;
      case 'not-ready':
        waiting?.reject(new BoundsAway(reply.reason));
        break;
      case 'failed':
        waiting?.reject(new Error(reply.reason));
        break;
    }
  }
}
