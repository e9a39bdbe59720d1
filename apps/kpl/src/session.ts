import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock, Instant } from '@kp/kernel';
import type { Host } from './host';
import { Output, parseFieldNames } from './output/output';
import { styleFor } from './output/style';
import { Talk } from './output/talk';
import { TextSink } from './output/text-sink';

/** The options that every verb takes. */
export interface GlobalOptions {
  readonly data?: string;
  readonly json?: true;
  readonly ndjson?: true;
  readonly fields?: string;
  readonly quiet?: true;
}

/** What a verb works with. */
export interface Session {
  /** The folder of the ledger, as an absolute path; it need not exist. */
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly output: Output;
  readonly talk: Talk;
  readonly clock: Clock;
}

const DEFAULT_DATA = './data';

/**
 * Begins a session. `--data` goes before `KPL_DATA`, which goes before `./data`.
 * @throws Failure (usage) when `--fields` cannot be read.
 */
export function beginSession(options: GlobalOptions, { env, stdin, stdout, stderr }: Host): Session {
  const named = options.data ?? env['KPL_DATA'] ?? '';
  return {
    data: resolve(named === '' ? DEFAULT_DATA : named),
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
