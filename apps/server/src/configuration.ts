import { resolve } from 'node:path';
import { locateLedger, type LedgerLocation, type LogAddress } from '@kp/event-store';

/** The levels of the log, from the most talkative to silence. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A variable of the environment holds what it may not. The message names it and says what it may hold. */
export class ConfigurationError extends Error {
  readonly code = 'configuration-error';

  constructor(
    readonly variable: string,
    value: string,
    cure: string,
  ) {
    super(`${variable} is ${JSON.stringify(value)}. ${cure}`);
    this.name = 'ConfigurationError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULTS = {
  KPL_HOST: '127.0.0.1',
  KPL_PORT: '3000',
  KPL_ISSUER: 'kp-ledger',
  KPL_AUDIENCE: 'kp-ledger',
  KPL_BODY_LIMIT: '262144',
  KPL_BATCH_BYTES: '134217728',
  KPL_BATCH_LINES: '250000',
  KPL_BATCH_DAYS: '30',
  KPL_MIN_POSITION_WAIT_MS: '2000',
  KPL_WEBHOOK_PAUSES_MS: '5000 30000 120000 600000 3600000 21600000',
  KPL_WEBHOOK_PRIVATE: 'no',
  KPL_LOG_LEVEL: 'info',
} as const;

/** Everything that the server is told from outside, checked once at its start. */
export class Configuration {
  private constructor(
    /** The folder of the ledger (`KPL_DATA`), as an absolute path. */
    readonly data: string,
    /** Where the log is (`KPL_EVENT_STORE`): in that folder unless told otherwise. */
    readonly log: LogAddress,
    /** The folder of the ledger's own keys (`KPL_KEYS`); `undefined` for the one in the ledger's folder. */
    readonly keys: string | undefined,
    /** The folder of another server's read models from which missing ones are copied (`KPL_READ_MODELS_FROM`). */
    readonly readModelsFrom: string | undefined,
    readonly host: string,
    /** 0 lets the system choose a free one. */
    readonly port: number,
    /** Who issues the tokens (`iss`), and for whom they must be meant (`aud`). */
    readonly issuer: string,
    readonly audience: string,
    /** Where the issuer publishes its keys; `undefined` when the ledger is its own issuer. */
    readonly jwksUrl: URL | undefined,
    /** The largest body of a request, in bytes. */
    readonly bodyLimit: number,
    /** The largest batch, in bytes both as sent and when unpacked (`KPL_BATCH_BYTES`), and in lines (`KPL_BATCH_LINES`). */
    readonly batchLimits: { readonly bytes: number; readonly lines: number },
    /** For how many days a batch that has ended is kept with its results (`KPL_BATCH_DAYS`). */
    readonly batchDays: number,
    /** How long a question with a minimum position waits for it, in milliseconds. */
    readonly minPositionWaitMs: number,
    /**
     * The pauses between the attempts to send a notice, in milliseconds (`KPL_WEBHOOK_PAUSES_MS`), and whether endpoints may
     * lie in private ranges of addresses (`KPL_WEBHOOK_PRIVATE`).
     */
    readonly webhooks: { readonly pausesMs: readonly number[]; readonly mayBePrivate: boolean },
    readonly logLevel: LogLevel,
  ) {}

  /** Reads `KPL_*`; an absent or empty variable takes its default. Throws `ConfigurationError` at the first wrong one. */
  static from(environment: Environment): Configuration {
    const text = (name: keyof typeof DEFAULTS): string => given(environment, name) ?? DEFAULTS[name];
    const { data, log } = locationIn(environment);
    const folder = (name: string): string | undefined => {
      const path = given(environment, name);
      return path === undefined ? undefined : resolve(path);
    };
    return new Configuration(
      data,
      log,
      folder('KPL_KEYS'),
      folder('KPL_READ_MODELS_FROM'),
      text('KPL_HOST'),
      wholeNumber('KPL_PORT', text('KPL_PORT'), 0, 65_535, 'Give a port from 1 to 65535, or 0 for any free one.'),
      text('KPL_ISSUER'),
      text('KPL_AUDIENCE'),
      urlOf('KPL_JWKS_URL', given(environment, 'KPL_JWKS_URL')),
      wholeNumber(
        'KPL_BODY_LIMIT',
        text('KPL_BODY_LIMIT'),
        1_024,
        67_108_864,
        'Give a number of bytes from 1024 to 67108864, without a unit.',
      ),
      {
        bytes: wholeNumber(
          'KPL_BATCH_BYTES',
          text('KPL_BATCH_BYTES'),
          1_024,
          999_999_999,
          'Give a number of bytes from 1024 to 999999999, without a unit.',
        ),
        lines: wholeNumber(
          'KPL_BATCH_LINES',
          text('KPL_BATCH_LINES'),
          1,
          10_000_000,
          'Give a number of lines from 1 to 10000000.',
        ),
      },
      wholeNumber('KPL_BATCH_DAYS', text('KPL_BATCH_DAYS'), 1, 3_650, 'Give a number of days from 1 to 3650.'),
      wholeNumber(
        'KPL_MIN_POSITION_WAIT_MS',
        text('KPL_MIN_POSITION_WAIT_MS'),
        0,
        60_000,
        'Give a number of milliseconds from 0 to 60000.',
      ),
      {
        pausesMs: pausesOf('KPL_WEBHOOK_PAUSES_MS', text('KPL_WEBHOOK_PAUSES_MS')),
        mayBePrivate: yesOrNo('KPL_WEBHOOK_PRIVATE', text('KPL_WEBHOOK_PRIVATE')),
      },
      levelOf('KPL_LOG_LEVEL', text('KPL_LOG_LEVEL')),
    );
  }
}

function locationIn(environment: Environment): LedgerLocation {
  const eventStore = given(environment, 'KPL_EVENT_STORE');
  const location = locateLedger({ data: given(environment, 'KPL_DATA'), eventStore });
  if (typeof location === 'string') throw new ConfigurationError('KPL_EVENT_STORE', eventStore ?? '', location);
  return location;
}

function given(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

function wholeNumber(name: string, text: string, least: number, most: number, cure: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw new ConfigurationError(name, text, cure);
  return value;
}

function pausesOf(name: string, text: string): readonly number[] {
  const cure = 'Give up to twenty numbers of milliseconds with blanks between them, each up to 604800000.';
  const pauses = text.split(/\s+/);
  if (pauses.length > 20) throw new ConfigurationError(name, text, cure);
  return pauses.map((pause) => wholeNumber(name, pause, 0, 604_800_000, cure));
}

function yesOrNo(name: string, text: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new ConfigurationError(name, text, 'Give yes or no.');
}

function urlOf(name: string, text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url;
  throw new ConfigurationError(
    name,
    text,
    'Give the https URL of the key set of the issuer of tokens (http only on this machine), or leave it out to let the ledger issue them.',
  );
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

function levelOf(name: string, text: string): LogLevel {
  const level = LOG_LEVELS.find((known) => known === text);
  if (level === undefined) throw new ConfigurationError(name, text, `Give one of ${LOG_LEVELS.join(', ')}.`);
  return level;
}
