import { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { RESULT_HEADER, resultRow, type Batch, type BatchShelf, type LineResult } from '@kp/batches';
import type { FastifyReply } from 'fastify';
import { ProblemAnswer } from '../../http/problem-answer';
import { acceptedForm, TABLE_FORMS } from '../../reading/table-form';

const BYTE_ORDER_MARK = '\ufeff';
/** How many rows are written at once. */
const ROWS = 500;

/** Answers with the results of a batch as NDJSON, or as CSV for who likes that better. */
export async function sendResults(batch: Batch, shelf: BatchShelf, reply: FastifyReply): Promise<void> {
  const { request } = reply;
  const accept = request.headers.accept;
  const wanted = acceptedForm(accept);
  // Who takes anything gets a line for each; only who asks for nothing but JSON goes without.
  const form = wanted === 'json' && acceptsAnything(accept) ? 'ndjson' : wanted;
  if (form === undefined || form === 'json') {
    throw ProblemAnswer.of('not-acceptable', {
      detail: `Results come as ${TABLE_FORMS.ndjson} or ${TABLE_FORMS.csv}.`,
    });
  }
  void reply
    .type(`${TABLE_FORMS[form]}; charset=utf-8${form === 'csv' ? '; header=present' : ''}`)
    .header('Content-Disposition', `attachment; filename="batch-${batch.id}.${form}"`)
    .header('Cache-Control', 'private, no-cache')
    .header('Vary', 'Accept');
  const results = request.method === 'HEAD' ? undefined : shelf.results(batch);
  if (form === 'csv') await reply.send(results === undefined ? csvHead() : Readable.from(rows(results)));
  else await reply.send(results ?? '');
}

function acceptsAnything(accept: string | undefined): boolean {
  return accept === undefined || accept.trim() === '' || accept.includes('*/*');
}

function csvHead(): string {
  return BYTE_ORDER_MARK + RESULT_HEADER;
}

async function* rows(results: Readable): AsyncGenerator<string, void, undefined> {
  yield csvHead();
  let held: string[] = [];
  for await (const line of createInterface({ input: results })) {
    held.push(resultRow(JSON.parse(line) as LineResult));
    if (held.length < ROWS) continue;
    yield held.join('');
    held = [];
  }
  yield held.join('');
}
