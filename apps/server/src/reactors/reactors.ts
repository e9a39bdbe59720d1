import { join } from 'node:path';
import type { EventStore } from '@kp/event-store';
import {
  CheckpointFile,
  noticesReactor,
  ReactorRunner,
  type Ledger,
  type Reactor,
  type ReactorTrouble,
} from '@kp/ledger';
import type { Logger } from 'pino';

/** What the ledger itself does about recorded facts. */
const REACTORS: readonly Reactor[] = [noticesReactor];

export interface ReactorsOptions {
  readonly store: EventStore;
  /** The one ledger of the process: it alone writes to an embedded log. */
  readonly ledger: Ledger;
  /** Where this server keeps how far each reactor has come. */
  readonly directory: string;
  readonly log: Logger;
}

/**
 * Runs the reactors of this server beside its requests. They share the thread: what they do is a few reads and one append
 * for each fact that calls for something, and the facts of a busy log come to them in batches.
 */
export class Reactors {
  readonly #ending = new AbortController();
  readonly #runners: readonly ReactorRunner[];
  #running: Promise<unknown> = Promise.resolve();

  constructor({ store, ledger, directory, log }: ReactorsOptions) {
    this.#runners = REACTORS.map(
      (reactor) =>
        new ReactorRunner({
          reactor,
          store,
          ledger,
          checkpoint: new CheckpointFile(join(directory, `${reactor.name}.json`)),
          onTrouble: (trouble) => {
            tell(trouble, log);
          },
        }),
    );
  }

  start(): void {
    this.#running = Promise.all(this.#runners.map((runner) => runner.run(this.#ending.signal)));
  }

  /** Finishes the commands under way and keeps how far each has come. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }
}

function tell(trouble: ReactorTrouble, log: Logger): void {
  const { reactor } = trouble;
  switch (trouble.kind) {
    case 'refused': {
      const { cause, envelope, outcome } = trouble;
      const about = { reactor, cause: cause.id, stream: cause.stream, command: envelope.command.type, outcome };
      log.info(about, 'the rules refused what followed from a fact');
      return;
    }
    case 'broken':
      log.error(
        { reactor, cause: trouble.cause.id, err: trouble.error },
        'a reactor failed at a fact and passed it over',
      );
      return;
    case 'interrupted':
      log.warn({ reactor, err: trouble.error, retryInMs: trouble.retryInMs }, 'a reactor was interrupted');
  }
}
