import type { IncomingHttpHeaders } from 'node:http';
import { ProblemAnswer } from '../../http/problem-answer';

/** The media types of batches. */
export const FORM_TYPES = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const;

/** The media type of a chunk: bytes of a batch, wherever they were cut. */
export const CHUNK_TYPE = 'application/octet-stream';

/** The addresses that take such bodies as streams. */
export const STREAMED_BODIES: Readonly<Record<string, readonly string[]>> = {
  '/v1/batches': Object.values(FORM_TYPES),
  '/v1/batches/:batch/chunks/:number': [CHUNK_TYPE],
};

/** The form of a batch, by its `Content-Type`. */
export function formOf(headers: IncomingHttpHeaders): keyof typeof FORM_TYPES {
  const [type = ''] = (headers['content-type'] ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (type === FORM_TYPES.ndjson) return 'ndjson';
  if (type === FORM_TYPES.csv) return 'csv';
  throw ProblemAnswer.of('unsupported-media-type', {
    detail: `A batch is ${FORM_TYPES.ndjson} or ${FORM_TYPES.csv}, and this is ${type === '' ? 'not declared' : type}.`,
  });
}

/** How a body is compressed. What is compressed is recognised by itself, too. */
export function contentEncodingOf(headers: IncomingHttpHeaders): 'gzip' | 'identity' {
  const told = headers['content-encoding'] ?? 'identity';
  if (told === 'gzip' || told === 'identity') return told;
  throw ProblemAnswer.of('unsupported-media-type', { detail: 'A batch comes plain or in gzip.' });
}
