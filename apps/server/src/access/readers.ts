import { hasRole, type Actor, type Role } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';
import { ProblemAnswer } from '../http/problem-answer';

/** Those who watch over the scheme as a whole, and read everything. */
export const OVERSEERS = [
  'auditor',
  'working-group',
  'participation-committee',
  'chair',
] as const satisfies readonly Role[];

/** Those who act for one Participant, and read what concerns it. */
export const PARTIES = [
  'exporting-authority',
  'importing-authority',
  'statistics-office',
] as const satisfies readonly Role[];

/** Everybody who has work to do with the scheme; the public is none of them. */
export const READERS = [...OVERSEERS, ...PARTIES] as const;

/**
 * Lets an overseer pass, and a party when its own Participant is among those that the question is about. Throws the
 * problem `forbidden-role` otherwise.
 */
export function assertMayRead(
  actor: Actor,
  participants: readonly (ParticipantCode | null | undefined)[],
  what: string,
): void {
  if (hasRole(actor, ...OVERSEERS)) return;
  const { participant } = actor;
  if (participant !== undefined && hasRole(actor, ...PARTIES) && participants.some((code) => code === participant))
    return;
  throw ProblemAnswer.of('forbidden-role', {
    detail:
      participant === undefined
        ? `This token acts for no Participant, so it reads no ${what}.`
        : `${participant} is no party to ${what}: those are read by the Participants concerned and by those who watch over the scheme.`,
  });
}
