import type { Readable } from 'node:stream';
import { locateLedger, type LogAddress } from '@kp/event-store';
import type { Clock, Instant } from '@kp/kernel';
import { Failure } from './failure';
import type { Host } from './host';
import { Output, parseFieldNames } from './output/output';
import { styleFor } from './output/style';
import { Talk } from './output/talk';
import { TextSink } from './output/text-sink';

/** The options that every verb takes. */
export interface GlobalOptions {
  readonly data?: string;
  readonly eventStore?: string;
  readonly json?: true;
  readonly ndjson?: true;
  readonly fields?: string;
  readonly quiet?: true;
}

/** What a verb works with. */
export interface Session {
  /** The folder of the ledger, as an absolute path; it need not exist. */
  readonly data: string;
  /** Where its log is. */
  readonly log: LogAddress;
  /** The address of the log as it was given, with its login; `undefined` when none was. */
  readonly eventStore: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly output: Output;
  readonly talk: Talk;
  readonly clock: Clock;
}

/**
 * Begins a session. `--data` goes before `KPL_DATA`, which goes before `./data`; so does `--event-store` before
 * `KPL_EVENT_STORE`.
 * @throws Failure (usage) when `--fields` or the address of the log cannot be read.
 */
export function beginSession(options: GlobalOptions, { env, stdin, stdout, stderr }: Host): Session {
  const eventStore = options.eventStore ?? env['KPL_EVENT_STORE'];
  const location = locateLedger({ data: options.data ?? env['KPL_DATA'], eventStore });
  if (typeof location === 'string') {
    throw new Failure('usage', {
      what: 'The address of the log cannot be read.',
      where: '--event-store',
      cure: location,
    });
  }
  return {
    ...location,
    eventStore: eventStore === '' ? undefined : eventStore,
    env,
    stdin,
    output: new Output(new TextSink(stdout), {
      json: options.json,
      ndjson: options.ndjson,
      fields: options.fields === undefined ? undefined : parseFieldNames(options.fields),
      terminal: stdout.isTTY === true,
      style: styleFor(stdout, env),
    }),
    talk: new Talk(stderr, {
      quiet: options.quiet === true,
      style: styleFor(stderr, env),
      now: () => performance.now(),
    }),
    clock: { now: () => new Date().toISOString() as Instant },
  };
}
