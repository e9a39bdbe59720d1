import { randomUUID } from 'node:crypto';
import { ApiContract } from './api-contract';

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the body, or its text when it is none. */
  readonly body: Body;
  readonly text: string;
}

/** Parsed JSON, of which the tests know what to look for. */
export type Body = Readonly<Record<string, unknown>> & { readonly items?: readonly Body[] };

export interface Sending {
  readonly token?: string;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly occurredAt?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const contract = new ApiContract();

/**
 * Speaks to a server over HTTP, and holds every answer in JSON against the committed description of the API: an answer
 * that is not as described fails the test that asked.
 */
export class ApiClient {
  constructor(private readonly url: string) {}

  /** Sends a command, under a key of its own unless one is given. */
  post(path: string, body: unknown, sending: Sending = {}): Promise<Answered> {
    const { token, key = randomUUID(), ifMatch, occurredAt, headers = {} } = sending;
    return this.send('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(occurredAt === undefined ? {} : { 'occurred-at': occurredAt }),
      ...headers,
    });
  }

  get(path: string, token?: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.send('GET', path, undefined, {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    });
  }

  /** Sends anything, with nothing added. */
  async send(
    method: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer> | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answered> {
    const answer = await fetch(this.url + path, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
    const isJson = /\bjson$/.test(type) && !type.endsWith('ndjson');
    const parsed = (isJson ? JSON.parse(text) : {}) as Body;
    if (isJson) {
      const [address = ''] = path.split('?');
      const bare = address.replace(/^(\/v1\/.*)\.(?:json|csv|ndjson)$/, '$1');
      const faults = contract.faultsOf(method, bare, answer.status, type, parsed);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }
    return { status: answer.status, headers: answer.headers, body: parsed, text };
  }
}
