import { setTimeout as pause } from 'node:timers/promises';
import type { Answered, ApiClient, Body } from './api-client';
import { confirmation } from './trading-world';

/** How a batch is sent. */
export interface BatchSending {
  readonly key: string;
  /** The parameters of the address: `onError=rollback`. */
  readonly query?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A line on which EU confirms what came under the n-th certificate of the batch. */
export function confirmationLine(index: number, changes: object = {}): object {
  const number = `ZA${String(7_000_000 + index)}`;
  return { command: 'ConfirmImport', id: `line-${String(index)}`, data: confirmation(number, `EU-${number}`, changes) };
}

/** Lines as NDJSON. */
export function batchLines(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Sends a whole batch. */
export function sendBatch(
  api: ApiClient,
  token: string,
  body: string | Uint8Array<ArrayBuffer>,
  { key, query, type = 'application/x-ndjson', headers = {} }: BatchSending,
): Promise<Answered> {
  return api.send('POST', `/v1/batches${query === undefined ? '' : `?${query}`}`, body, {
    authorization: `Bearer ${token}`,
    'content-type': type,
    'idempotency-key': key,
    ...headers,
  });
}

/** Asks for a batch until it has come to its end. */
export async function whenEnded(api: ApiClient, token: string, taken: Answered): Promise<Body> {
  const address = taken.headers.get('location');
  if (address === null) throw new Error(`It was not taken in: ${taken.text}`);
  for (;;) {
    const { status, body, text } = await api.get(address, token);
    if (status !== 200) throw new Error(text);
    if (body['state'] === 'done' || body['state'] === 'failed') return body;
    await pause(20);
  }
}

/** The results of a batch, line by line. */
export async function resultsIn(api: ApiClient, token: string, batch: Body): Promise<readonly Body[]> {
  const { status, text } = await api.get(String(batch['results']), token, { accept: 'application/x-ndjson' });
  if (status !== 200) throw new Error(text);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Body);
}
