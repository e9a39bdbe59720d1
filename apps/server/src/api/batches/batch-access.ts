import { type Batch } from '@kp/batches';
import { hasRole, ROLES, type Actor, type Role } from '@kp/kernel';
import { COMMAND_CATALOGUE } from '@kp/scheme';
import { OVERSEERS } from '../../access/readers';
import { ProblemAnswer } from '../../http/problem-answer';

/** Whoever may give some command; each line is then judged by the rules of its own. */
export const SENDERS: readonly Role[] = ROLES.filter((role) =>
  Object.values(COMMAND_CATALOGUE).some(({ whoMay }) => whoMay.includes(role)),
);

/** Its sender reads a batch and goes on with it; those who watch over the scheme read it. */
export function assertMayReadBatch(actor: Actor, { sender }: Batch, method: string): void {
  const isReading = method === 'GET' || method === 'HEAD';
  if (isReading && hasRole(actor, ...OVERSEERS)) return;
  if (actor.id === sender.id && actor.participant === sender.participant) return;
  throw ProblemAnswer.of('forbidden-role', {
    detail: 'A batch is read by its sender and by those who watch over the scheme, and changed by its sender alone.',
  });
}
