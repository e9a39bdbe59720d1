import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestEncrypted } from 'node:https';
import { assertPublicHost, lookupPublic } from './public-addresses';

/** What an endpoint answered. */
export interface PostAnswer {
  readonly status: number;
  /** The first part of its body, as text. */
  readonly text: string;
}

export interface Posting {
  readonly url: URL;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the endpoint may lie in a private range of addresses. */
  readonly mayBePrivate: boolean;
  readonly signal: AbortSignal;
}

const LARGEST_ANSWER = 16_384;
const PATIENCE_MS = 10_000;

/**
 * Posts a body and answers with what came back, whatever its status; redirections are not followed. Rejects when nothing
 * came back in ten seconds, or the address is private and may not be.
 */
export async function post({ url, body, headers, mayBePrivate, signal }: Posting): Promise<PostAnswer> {
  if (!mayBePrivate) assertPublicHost(url.hostname);
  const request = url.protocol === 'http:' ? requestPlain : requestEncrypted;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(body.length) },
      agent: false,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
      ...(mayBePrivate ? {} : { lookup: lookupPublic }),
    })
      .once('response', resolve)
      .once('error', reject)
      .end(body);
  });
  return { status: answer.statusCode ?? 0, text: await beginningOfBody(answer) };
}

async function beginningOfBody(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    // Leaving the loop ends the connection.
    if (length >= LARGEST_ANSWER) break;
  }
  return Buffer.concat(chunks).toString('utf8', 0, LARGEST_ANSWER);
}
