import { NotFoundException } from '@nestjs/common';
import { EventStoreUnavailable, type Unavailability } from '@kp/event-store';
import type { ProblemCode } from '@kp/exchange/problems';
import { InvalidCursor } from '@kp/read-models';
import { PositionNotReached, ReadModelUnavailable } from '@kp/projections';
import { BoundsAway } from '../bounds/bounds-thread';
import { ProjectorAway } from '../projector/projector-thread';
import { ProblemAnswer } from './problem-answer';

const SOON = { 'Retry-After': '1' };

/** What stands in the way when the log cannot be used. */
const UNAVAILABILITY: Readonly<Record<Unavailability, ProblemCode>> = {
  closed: 'shutting-down',
  'disk-full': 'disk-full',
  'in-use': 'data-folder-in-use',
  'newer-version': 'newer-version',
  damaged: 'log-damaged',
  'not-a-log': 'not-a-log',
  unreachable: 'log-unavailable',
  'no-permission': 'no-permission',
  'wrong-runtime': 'wrong-runtime',
};

/** What Fastify says, by its codes, of a request that never came to a handler. */
const TRANSPORT: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'The body is larger than this server takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'The body is not declared as application/json.'],
  FST_ERR_CTP_EMPTY_TYPE: ['unsupported-media-type', 'The body has no Content-Type.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed-json', 'The body is not as long as Content-Length says.'],
  FST_ERR_BAD_URL: ['parameter-invalid', 'The path is not a valid URL.'],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found', 'A part of the path is longer than any name.'],
};

/**
 * The answer to whatever was thrown; `undefined` when it is a defect of the server. Messages of other programs are never
 * passed on, apart from those of the ledger's own errors, which are written for the reader.
 */
export function problemOfError(error: unknown): ProblemAnswer | undefined {
  if (error instanceof ProblemAnswer) return error;
  if (error instanceof NotFoundException) {
    return ProblemAnswer.of('not-found', { detail: 'There is no such address, or it does not take this method.' });
  }
  if (error instanceof EventStoreUnavailable) {
    // The message names a file of this machine; the outside learns the reason only.
    return ProblemAnswer.of(
      UNAVAILABILITY[error.reason],
      { detail: `The log cannot be used now (${error.reason}). Nothing was recorded.` },
      SOON,
    );
  }
  if (error instanceof InvalidCursor) return ProblemAnswer.of('cursor-invalid', { detail: error.message });
  if (error instanceof PositionNotReached || error instanceof ReadModelUnavailable) {
    return ProblemAnswer.of('position-not-reached', { detail: error.message }, SOON);
  }
  if (error instanceof ProjectorAway || error instanceof BoundsAway) {
    return ProblemAnswer.of('position-not-reached', { detail: error.message }, SOON);
  }
  const [code, detail] = TRANSPORT[codeOf(error)] ?? [];
  return code === undefined || detail === undefined ? undefined : ProblemAnswer.of(code, { detail });
}

/** The framework wraps some errors of Fastify into its own; the code is then that of the cause. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
