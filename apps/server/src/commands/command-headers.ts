import type { IncomingHttpHeaders } from 'node:http';
import { parseInstant, type Capture, type Instant, type Revision } from '@kp/kernel';
import { COMMAND_CATALOGUE, type SchemeCommandType } from '@kp/scheme';
import { revisionOf } from '../http/entity-tag';
import { ProblemAnswer } from '../http/problem-answer';

const KEY = /^[\x21-\x7e]{1,200}$/;
const DEVICE = /^[\x21-\x7e]{1,100}$/;
const SEQUENCE = /^[1-9]\d{0,8}$/;

/** Whether a command changes something that is there, so that its sender must say which revision of it he has seen. */
export function needsIfMatch(command: SchemeCommandType): boolean {
  const { evidence, sideBySide, opens } = COMMAND_CATALOGUE[command];
  return !evidence && sideBySide !== true && opens !== true;
}

/** The key that the sender drew for this command. Throws the problem when there is none or it is no key. */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw ProblemAnswer.of('idempotency-key-missing', { detail: 'The request has no Idempotency-Key.' });
  }
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw ProblemAnswer.of('idempotency-key-invalid', {
    detail: 'The Idempotency-Key is not 1 to 200 visible ASCII characters.',
  });
}

/** When the act took place, should the sender say: the header `Occurred-At`, an instant in UTC. */
export function occurredAtOf(headers: IncomingHttpHeaders): Instant | undefined {
  return instantIn(headers, 'Occurred-At');
}

/** How the command was taken down on a device: `Captured-At`, `Capture-Device` and `Capture-Sequence`. */
export function captureOf(headers: IncomingHttpHeaders): Capture | undefined {
  const at = instantIn(headers, 'Captured-At');
  const device = headers['capture-device'];
  const sequence = headers['capture-sequence'];
  if (device !== undefined && (typeof device !== 'string' || !DEVICE.test(device))) {
    throw ProblemAnswer.of('parameter-invalid', { detail: 'Capture-Device is not 1 to 100 visible ASCII characters.' });
  }
  if (sequence !== undefined && (typeof sequence !== 'string' || !SEQUENCE.test(sequence))) {
    throw ProblemAnswer.of('parameter-invalid', { detail: 'Capture-Sequence is not a whole number from 1.' });
  }
  if (sequence !== undefined && device === undefined) {
    throw ProblemAnswer.of('parameter-invalid', { detail: 'Capture-Sequence says nothing without Capture-Device.' });
  }
  if (at === undefined && device === undefined) return undefined;
  return {
    ...(at === undefined ? {} : { at }),
    ...(device === undefined ? {} : { device }),
    ...(sequence === undefined ? {} : { sequence: Number(sequence) }),
  };
}

function instantIn(headers: IncomingHttpHeaders, name: string): Instant | undefined {
  const told = headers[name.toLowerCase()];
  if (told === undefined) return undefined;
  const instant = typeof told === 'string' ? parseInstant(told) : undefined;
  if (instant !== undefined) return instant;
  throw ProblemAnswer.of('parameter-invalid', {
    detail: `${name} is not an instant in UTC. Write for example 2004-03-01T10:00:00.000Z.`,
  });
}

/** The revision that the sender has seen. Throws the problem when the command needs one and there is none. */
export function expectedRevisionOf(command: SchemeCommandType, headers: IncomingHttpHeaders): Revision | undefined {
  const told = headers['if-match'];
  if (told === undefined) {
    if (!needsIfMatch(command)) return undefined;
    throw ProblemAnswer.of('if-match-missing', {
      detail: `${command} changes a thing, and the request has no If-Match.`,
    });
  }
  const revision = revisionOf(told);
  if (revision !== undefined) return revision;
  throw ProblemAnswer.of('if-match-invalid', { detail: 'If-Match is not one strong entity tag such as "v3".' });
}
