import { Worker } from 'node:worker_threads';
import type { Position } from '@kp/kernel';
import type { ReadModelStatus } from '@kp/projections';
import type { Logger } from 'pino';
import type {
  FromProjector,
  ProjectorAnswer,
  ProjectorAssignment,
  ProjectorRequest,
  ToProjector,
} from './projector-messages';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** How long the thread may take to put away what it has folded before it is cut off; its checkpoints survive that. */
const FAREWELL_MS = 5_000;

export interface ProjectorThreadOptions {
  /** The compiled module that runs in the thread. */
  readonly script: string;
  readonly assignment: ProjectorAssignment;
  readonly log: Logger;
  /** Told whenever a read model has come further. */
  readonly onCommitted: (name: string, position: Position) => void;
}

/** The projector's thread cannot answer now: it has just died, and another is about to be started. */
export class ProjectorAway extends Error {
  readonly code = 'projector-away';

  constructor(reason: string) {
    super(reason);
    this.name = 'ProjectorAway';
  }
}

interface Waiting {
  readonly resolve: (answer: ProjectorAnswer) => void;
  readonly reject: (error: ProjectorAway) => void;
}

/** Runs the projector in a thread of its own, and starts another whenever that dies, after growing pauses. */
export class ProjectorThread {
  private readonly waiting = new Map<number, Waiting>();
  private readonly rebuilding = new Map<string, Promise<void>>();
  private worker: Worker | undefined;
  private asked = 0;
  private pauseMs = FIRST_PAUSE_MS;
  private restart: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(private readonly options: ProjectorThreadOptions) {}

  /** Whether a thread runs now. */
  get isAlive(): boolean {
    return this.worker !== undefined;
  }

  /** The read models that are being built anew at the moment. */
  get rebuilds(): readonly string[] {
    return [...this.rebuilding.keys()];
  }

  start(): void {
    const worker = new Worker(this.options.script, { workerData: this.options.assignment, name: 'projector' });
    this.worker = worker;
    worker.on('message', (message: FromProjector) => {
      this.hear(message);
    });
    worker.on('error', (error) => {
      this.options.log.error({ err: error }, 'the projector failed');
    });
    worker.on('exit', (code) => {
      this.ended(code);
    });
  }

  /** How each read model stands. Rejects with `ProjectorAway` while no thread runs. */
  async status(): Promise<readonly ReadModelStatus[]> {
    const answer = await this.ask((id) => ({ id, kind: 'status' }));
    return answer.kind === 'status' ? answer.readModels : [];
  }

  /**
   * Has a read model built anew beside the one that readers go on using. Answers whether this began something: a rebuild
   * that is under way is not begun twice.
   */
  rebuild(name: string): boolean {
    if (this.rebuilding.has(name)) return false;
    const done = this.ask((id) => ({ id, kind: 'rebuild', name }))
      .then((answer) => {
        if (answer.kind === 'refused')
          this.options.log.error({ readModel: name, reason: answer.reason }, 'rebuild failed');
        else this.options.log.info({ readModel: name }, 'rebuilt');
      })
      .catch((error: unknown) => {
        this.options.log.error({ readModel: name, err: error }, 'rebuild failed');
      })
      .finally(() => {
        this.rebuilding.delete(name);
      });
    this.rebuilding.set(name, done);
    return true;
  }

  /** Lets the thread put away what it has folded, and ends it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.restart);
    const { worker } = this;
    if (worker === undefined) return;
    const gone = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        resolve();
      });
    });
    this.tell({ kind: 'stop' });
    const farewell = setTimeout(() => void worker.terminate(), FAREWELL_MS);
    await gone;
    clearTimeout(farewell);
  }

  private tell(message: ToProjector): void {
    this.worker?.postMessage(message);
  }

  private ask(request: (id: number) => ProjectorRequest): Promise<ProjectorAnswer> {
    if (this.worker === undefined) return Promise.reject(new ProjectorAway('The projector is being started again.'));
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.tell(request(id));
    });
  }

  private hear(message: FromProjector): void {
    switch (message.kind) {
      case 'committed':
        this.pauseMs = FIRST_PAUSE_MS;
        this.options.onCommitted(message.name, message.position);
        return;
      case 'failure':
        this.options.log.warn(message, 'a read model could not be brought up to date');
        return;
      default:
        this.waiting.get(message.id)?.resolve(message);
        this.waiting.delete(message.id);
    }
  }

  private ended(code: number): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(new ProjectorAway('The projector ended.'));
    this.waiting.clear();
    if (this.isStopping) return;
    const pauseMs = this.pauseMs;
    this.pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    this.options.log.error({ code, pauseMs }, 'the projector ended; another is started');
    this.restart = setTimeout(() => {
      this.start();
    }, pauseMs);
  }
}
