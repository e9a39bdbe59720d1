import type { Position, Revision } from '@kp/kernel';
import type { FastifyReply } from 'fastify';
import { entityTagOf } from '../http/entity-tag';
import { ProblemAnswer } from '../http/problem-answer';
import { tellPosition } from './send-table';
import { acceptsJson } from './table-form';

/** Says of a single thing at which position it was read, and at which revision it stands. Things come as JSON only. */
export function tellThing(position: Position, revision: Revision, reply: FastifyReply): void {
  if (!acceptsJson(reply.request.headers.accept)) {
    throw ProblemAnswer.of('not-acceptable', { detail: 'A single thing comes as application/json.' });
  }
  tellPosition(position, reply).header('ETag', entityTagOf(revision));
}
