import { userInfo } from 'node:os';
import type { ActingAs } from '@kp/exchange';
import { ROLES, type Actor } from '@kp/kernel';
import { Failure } from '../failure';

/**
 * Reads `--as role:participant`, or `--as role` for those that act for no Participant.
 * @throws Failure (usage) when the role is none.
 */
export function parseActingAs(text: string): ActingAs {
  const [roleText = '', participant] = text.split(':');
  const role = ROLES.find((known) => known === roleText);
  if (role === undefined || participant === '') {
    throw new Failure('usage', {
      what: `${JSON.stringify(text)} names nobody who can act.`,
      where: '--as',
      cure: `Write role:participant, such as exporting-authority:ZA, with one of the roles ${ROLES.join(', ')}.`,
    });
  }
  return participant === undefined ? { role } : { role, participant: participant.toUpperCase() };
}

/** The user of the system who runs `kpl`, as the log names it. */
export function localUser(): string {
  return `local:${userInfo().username}`;
}

/** Who sends a command in: this user, under the hat that the line or `--as` names. */
export function actorOf({ role, participant, authority }: ActingAs, user: string): Actor {
  return {
    id: user,
    roles: [role],
    ...(participant === undefined ? {} : { participant }),
    ...(authority === undefined ? {} : { authority }),
  };
}

/**
 * Whose idempotency keys the lines of a file are: the Participant's for which they are sent, else the role's. It does not
 * depend on the user or the machine, so a file can be sent in again from anywhere.
 */
export function senderOf({ role, participant }: ActingAs): string {
  return `file:${participant ?? role}`;
}
