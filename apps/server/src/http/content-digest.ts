import type { IncomingHttpHeaders } from 'node:http';
import { ProblemAnswer } from './problem-answer';

const SHA_256 = /(?:^|,\s*)sha-256=:([A-Za-z\d+/]{43}=):(?:\s*(?:,|$))/;

/** The SHA-256 in the header `Content-Digest` (RFC 9530), in hexadecimal; `undefined` when there is no such header. */
export function sha256Of(headers: IncomingHttpHeaders): string | undefined {
  const told = headers['content-digest'];
  if (told === undefined) return undefined;
  const [, digest] = typeof told === 'string' ? (SHA_256.exec(told) ?? []) : [];
  if (digest !== undefined) return Buffer.from(digest, 'base64').toString('hex');
  throw ProblemAnswer.of('digest-missing', { detail: 'Content-Digest holds no SHA-256.' });
}

/** Throws the problem unless content is what its digest says. */
export function assertDigest(told: string | undefined, sha256: string): void {
  if (told === undefined || told === sha256) return;
  throw ProblemAnswer.of('digest-mismatch', {
    detail: 'The SHA-256 of what arrived is not the one in Content-Digest.',
  });
}

/** A SHA-256 as it stands in a `Content-Digest`. */
export function digestText(sha256: string): string {
  return `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
}
