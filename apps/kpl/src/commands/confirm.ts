import { readCommandLine, type ActingAs } from '@kp/exchange';
import type { CommandFileLine } from '@kp/exchange/files';
import { Ledger, openDataFolder } from '@kp/ledger';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { localUser } from '../importing/acting-party';
import { importLines } from '../importing/import-lines';
import type { LineResult } from '../importing/line-result';
import { interruptible } from '../interruption';
import { confirmationPage, meaningOf } from '../pages/confirmation-page';
import type { Session } from '../session';

/** The options of `kpl confirm`, in the words of the form of an import confirmation. */
export interface ConfirmOptions {
  readonly participant: string;
  readonly authority: string;
  readonly confirmation: string;
  readonly arrived: string;
  readonly parcels: string;
  readonly carats: string;
  readonly value?: string;
  readonly line?: readonly string[];
  readonly importer?: string;
  readonly exporter?: string;
  readonly seals?: 'intact' | 'broken';
  readonly remarks?: string;
  readonly id?: string;
  readonly occurredAt?: string;
  readonly capturedAt?: string;
  readonly device?: string;
  readonly sequence?: string;
}

/**
 * `kpl confirm`: records what customs received under one certificate, and tells at once what does not fit. It is recorded
 * all the same. The same confirmation again records nothing twice.
 */
export async function confirm(session: Session, number: string, options: ConfirmOptions): Promise<Exit> {
  const { data, log, clock, output } = session;
  const acting: ActingAs = {
    role: 'importing-authority',
    participant: options.participant.toUpperCase(),
    authority: options.authority,
  };
  const line: CommandFileLine = { line: 1, outcome: readCommandLine(wireLine(number.toUpperCase(), options)) };
  const result = await interruptible(async (signal) => {
    const folder = await openDataFolder(data, { access: 'writer', clock, log });
    try {
      const ledger = new Ledger({ store: folder.store, clock, soleWriter: folder.soleWriter });
      return await firstOf(
        importLines({ ledger, lines: only(line), actingAs: acting, user: localUser(), dryRun: false, signal }),
      );
    } finally {
      await folder.close();
    }
  });
  const { result: verdict, stream, revision, position, flags, errors } = result;
  await output.item({
    schema: 'kpl.confirm/1',
    value: {
      number: number.toUpperCase(),
      result: verdict,
      stream,
      revision,
      position,
      flags: flags.map((rule) => ({ rule, meaning: meaningOf(rule) })),
      errors: errors.map(({ pointer, code, detail, cure }) => ({ option: optionAt(pointer), code, detail, cure })),
    },
    page: (style) => confirmationPage(number.toUpperCase(), result, optionAt, style),
  });
  return verdict === 'recorded' || verdict === 'duplicate' ? 'ok' : 'rejected';
}

function wireLine(number: string, options: ConfirmOptions): object {
  const { parcels, sequence, seals } = options;
  return {
    command: 'ConfirmImport',
    id: options.id,
    occurredAt: options.occurredAt,
    capturedAt: options.capturedAt,
    device: options.device,
    ...(sequence === undefined ? {} : { sequence: wholeNumber(sequence) }),
    data: {
      number,
      confirmation: options.confirmation,
      authority: options.authority,
      observed: {
        arrivedOn: options.arrived,
        parcels: wholeNumber(parcels),
        carats: options.carats,
        valueUsd: options.value,
        ...(options.line === undefined ? {} : { lines: options.line.map(observedLine) }),
        importer: options.importer,
        exporter: options.exporter,
        ...(seals === undefined ? {} : { sealsIntact: seals === 'intact' }),
        remarks: options.remarks,
      },
    },
  };
}

/** A number where the text is one; the form says what is wrong with any other text. */
function wholeNumber(text: string): number | string {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function observedLine(text: string): object {
  const [hs, carats, valueUsd, ...more] = text.split(':');
  if (valueUsd !== undefined && more.length === 0) return { hs, carats, valueUsd };
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not what was found under a code.`,
    where: '--line',
    cure: 'Write the code, the carats and the US dollars with colons between them: 7102.31:118.42:45210.00.',
  });
}

const OPTIONS: Readonly<Record<string, string>> = {
  '/id': '--id',
  '/occurredAt': '--occurred-at',
  '/capturedAt': '--captured-at',
  '/device': '--device',
  '/sequence': '--sequence',
  '/data/number': 'NUMBER',
  '/data/confirmation': '--confirmation',
  '/data/authority': '--authority',
  '/data/observed/arrivedOn': '--arrived',
  '/data/observed/parcels': '--parcels',
  '/data/observed/carats': '--carats',
  '/data/observed/valueUsd': '--value',
  '/data/observed/importer': '--importer',
  '/data/observed/exporter': '--exporter',
  '/data/observed/remarks': '--remarks',
};

/** The option that a place in the command was given by. */
function optionAt(pointer: string): string {
  if (pointer.startsWith('/data/observed/lines')) return '--line';
  return OPTIONS[pointer] ?? OPTIONS[`/data${pointer}`] ?? pointer;
}

async function* only(line: CommandFileLine): AsyncGenerator<CommandFileLine, void, undefined> {
  yield await Promise.resolve(line);
}

async function firstOf(results: AsyncIterable<LineResult>): Promise<LineResult> {
  for await (const result of results) return result;
  throw new Failure('interrupted', {
    what: 'Interrupted before the confirmation was recorded.',
    cure: 'Give the same command again: what was recorded is recognised and not recorded twice.',
  });
}
