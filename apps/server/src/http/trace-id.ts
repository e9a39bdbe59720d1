import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const TRACEPARENT = /^[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}$/;

const process = randomBytes(8).toString('hex');
let drawn = 0;

/**
 * The id under which a request is found in the log: 32 hexadecimal digits. The caller's own, when it sends a `traceparent`
 * (W3C Trace Context), else one that no other request of any server has.
 */
export function traceIdOf(headers: IncomingHttpHeaders): string {
  const { traceparent } = headers;
  const [, told] = typeof traceparent === 'string' ? (TRACEPARENT.exec(traceparent) ?? []) : [];
  if (told !== undefined) return told;
  drawn += 1;
  return process + drawn.toString(16).padStart(16, '0');
}
