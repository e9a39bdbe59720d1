import { ROLES, type Actor, type Role } from '@kp/kernel';

/** The roles that act for a Participant, and mean nothing without one. */
export const ROLES_OF_A_PARTICIPANT: readonly Role[] = [
  'exporting-authority',
  'importing-authority',
  'statistics-office',
];

/** Who acts, as the claims of a token tell it. */
export interface ActorClaims {
  readonly sub: string;
  readonly roles: readonly Role[];
  readonly participant?: string;
  readonly authority?: string;
}

/** Writes an actor as claims. */
export function claimsOf({ id, roles, participant, authority }: Actor): ActorClaims {
  return {
    sub: id,
    roles,
    ...(participant === undefined ? {} : { participant }),
    ...(authority === undefined ? {} : { authority }),
  };
}

/**
 * Reads an actor out of claims, or says in one sentence why none can be read. Roles are those of the kernel, each once;
 * a role that acts for a Participant needs one.
 */
export function actorOf(claims: Readonly<Record<string, unknown>>): Actor | string {
  const { sub, roles, participant, authority } = claims;
  if (!isName(sub)) return 'The claim "sub" is not a text of 1 to 200 characters.';
  if (!Array.isArray(roles) || roles.length === 0) return 'The claim "roles" is not a list of roles.';
  if (!roles.every(isRole)) return `The claim "roles" may hold only: ${ROLES.join(', ')}.`;
  if (new Set(roles).size !== roles.length) return 'The claim "roles" holds a role twice.';
  if (participant !== undefined && (typeof participant !== 'string' || !/^[A-Z]{2}$/.test(participant)))
    return 'The claim "participant" is not two capital letters.';
  if (authority !== undefined && !isName(authority))
    return 'The claim "authority" is not a text of 1 to 200 characters.';
  const needy = roles.find((role) => ROLES_OF_A_PARTICIPANT.includes(role));
  if (needy !== undefined && participant === undefined)
    return `The role ${needy} acts for a Participant, and the claim "participant" names none.`;
  return {
    id: sub,
    roles,
    ...(participant === undefined ? {} : { participant }),
    ...(authority === undefined ? {} : { authority }),
  };
}

function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(value) && value.trim() === value;
}
