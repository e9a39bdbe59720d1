import { setImmediate as giveWay } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { csvRow, ndjsonLine } from '@kp/exchange/files';
import { formatPosition, type Position } from '@kp/kernel';
import type { FastifyReply } from 'fastify';
import { ProblemAnswer } from '../http/problem-answer';
import { acceptedForm, TABLE_FORMS, type TableForm } from './table-form';
import { cellsOf, type Row, type Table, type TablePage } from './table';

/** The rows of a page of JSON when nothing else is asked for. */
const DEFAULT_LIMIT = 100;
/** The rows that are read at once for a form without pages. */
const READ_AT_ONCE = 500;
const BYTE_ORDER_MARK = '\ufeff';

/** Which page is asked for. */
export interface PageAsked {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page: `after` is the `next` of the page before. */
export type ReadPage = (page: { readonly limit: number; readonly after?: string }) => Promise<TablePage>;

/**
 * Answers with a table in the form that the client likes best. JSON comes in pages. CSV and NDJSON hold all rows from the
 * cursor on, or a page when a limit is given; they are written piece by piece, and other requests get their turns between.
 */
export async function sendTable(
  table: Table,
  { limit, cursor }: PageAsked,
  read: ReadPage,
  reply: FastifyReply,
): Promise<void> {
  const { request } = reply;
  const form = acceptedForm(request.headers.accept);
  if (form === undefined) {
    throw ProblemAnswer.of('not-acceptable', {
      detail: `This table comes as ${Object.values(TABLE_FORMS).join(', ')}.`,
    });
  }
  const from = cursor === undefined ? {} : { after: cursor };
  const whole = form !== 'json' && limit === undefined;
  const page = await read({ limit: limit ?? (whole ? READ_AT_ONCE : DEFAULT_LIMIT), ...from });
  tellPosition(page.position, reply).header('Vary', 'Accept');
  if (!whole && page.next !== null) void reply.header('Link', `<${nextAddress(request.url, page.next)}>; rel="next"`);
  if (form === 'json') {
    await reply.send({ position: formatPosition(page.position), items: page.rows, next: page.next });
    return;
  }
  void reply
    .type(`${TABLE_FORMS[form]}; charset=utf-8${form === 'csv' ? '; header=present' : ''}`)
    .header('Content-Disposition', `attachment; filename="${table.name}-${formatPosition(page.position)}.${form}"`);
  // Nobody reads what would be written for a HEAD.
  if (request.method === 'HEAD') await reply.send();
  else await reply.send(Readable.from(pieces(table, form, page, whole ? read : undefined)));
}

/** Says at which position an answer was computed; whoever keeps it has to ask again whether it still holds. */
export function tellPosition(position: Position, reply: FastifyReply): FastifyReply {
  const { authorization } = reply.request.headers;
  return reply
    .header('Ledger-Position', formatPosition(position))
    .header('Cache-Control', authorization === undefined ? 'no-cache' : 'private, no-cache');
}

/** Writes the pages one after the other; only the first when there is nothing to read on with. */
async function* pieces(
  table: Table,
  form: Exclude<TableForm, 'json'>,
  first: TablePage,
  readOn: ReadPage | undefined,
): AsyncGenerator<string> {
  const write = form === 'csv' ? (row: Row) => csvRow(cellsOf(table, row)) : ndjsonLine;
  if (form === 'csv') yield BYTE_ORDER_MARK + csvRow(Object.keys(table.columns));
  for (let page: TablePage | undefined = first; page !== undefined;) {
    yield page.rows.map(write).join('');
    await giveWay();
    page =
      readOn === undefined || page.next === null ? undefined : await readOn({ limit: READ_AT_ONCE, after: page.next });
  }
}

/** The address of the same question with another cursor. */
function nextAddress(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}
