import { eventToWire, type EventWire } from '@kp/exchange/wire';
import { BEGINNING, formatPosition, parsePosition, type Position } from '@kp/kernel';
import type { SchemeEvent } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { interruptible } from '../interruption';
import { withLedger } from '../open-ledger';
import type { Field } from '../output/field';
import type { Json } from '../output/json';
import { eventTest, parseTypes, type SchemeRecord } from '../questions/event-filter';
import { logEvents } from '../questions/log-events';
import { parseParticipantOption } from '../questions/subject';
import type { Session } from '../session';
import { exportEpcis } from './export-epcis';
import { exportMonth } from './export-month';

/** The options of `kpl export`. */
export interface ExportOptions {
  readonly after?: string;
  readonly type?: string;
  readonly participant?: string;
  readonly epcis?: string;
  readonly monthly?: string;
  readonly month?: string;
}

const MEMBERS = [
  'id',
  'type',
  'version',
  'stream',
  'revision',
  'position',
  'occurredAt',
  'recordedAt',
  'actor',
  'commandId',
  'correlationId',
  'causationId',
  'policyVersion',
  'flags',
  'synthetic',
  'data',
] as const satisfies readonly (keyof EventWire)[];

const EXPORT_FIELDS = MEMBERS.map((name): Field<EventWire> => ({ name, of: (wire) => wire[name] as Json | undefined }));

/** `kpl export`: one certificate as EPCIS, the list of a month, or the log. */
export function exportAs(session: Session, options: ExportOptions): Promise<Exit> {
  const { epcis, monthly, month, ...filter } = options;
  const wanted = [epcis, monthly].filter((one) => one !== undefined).length;
  if (
    wanted > 1 ||
    (wanted === 1 && Object.keys(filter).length > 0) ||
    (monthly === undefined) !== (month === undefined)
  ) {
    throw new Failure('usage', {
      what: 'These options do not go together.',
      cure: 'Write --epcis ID, or --monthly CODE with --month 2005-11, or none of them for the events of the log.',
    });
  }
  if (epcis !== undefined) return exportEpcis(session, epcis);
  if (monthly !== undefined && month !== undefined) return exportMonth(session, monthly, month);
  return exportEvents(session, filter);
}

/** Events in the order of the log, one line of JSON for each unless `--json` asks for one document. */
async function exportEvents(
  session: Session,
  options: Pick<ExportOptions, 'after' | 'type' | 'participant'>,
): Promise<Exit> {
  const after = options.after === undefined ? BEGINNING : parseAfter(options.after);
  const passes = eventTest({
    types: options.type === undefined ? undefined : parseTypes(options.type),
    participant: options.participant === undefined ? undefined : parseParticipantOption(options.participant),
  });
  const { output, talk } = session;
  await withLedger(session, ({ folder: { store } }) =>
    interruptible(async (signal) => {
      const head = formatPosition(await store.head());
      await output.list({
        schema: 'kpl.export/1',
        head: { position: head },
        fields: EXPORT_FIELDS,
        rows: wireOf(logEvents({ store, after, signal, talk, passes })),
        withoutOptions: 'ndjson',
      });
    }),
  );
  return 'ok';
}

async function* wireOf(events: AsyncIterable<SchemeRecord>): AsyncGenerator<EventWire, void, undefined> {
  for await (const event of events) yield eventToWire<SchemeEvent>(event);
}

function parseAfter(text: string): Position {
  const position = parsePosition(text);
  if (position !== undefined) return position;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a position.`,
    where: '--after',
    cure: 'Write the decimal number that an earlier export or log gave.',
  });
}
