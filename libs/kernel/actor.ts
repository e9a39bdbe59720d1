/**
 * The hats that somebody can be given (domain of the scheme: KPCS Section I, II and VI).
 * `auditor` reads everything and writes nothing; `public` reads what is public.
 */
export const ROLES = [
  'exporting-authority',
  'importing-authority',
  'statistics-office',
  'working-group',
  'participation-committee',
  'chair',
  'auditor',
  'public',
] as const;

/**
 * The hats under which somebody acts. `ledger` is that of the ledger itself, when it gives the commands that follow from
 * what was recorded; it is none of `ROLES`, so no token and no file can carry it.
 */
export type Role = (typeof ROLES)[number] | 'ledger';

/** Who acts: a person or system, the hats it wears, and the Participant and authority that it acts for. */
export interface Actor {
  /** A stable name of the person or system, as its identity provider gives it. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** The Participant's code (`ZA`, `EU`) for roles that act for one. */
  readonly participant?: string;
  /** The authority's own name, for example the office that seals the containers. */
  readonly authority?: string;
}

/** Whether the actor wears one of these hats. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}

/** Whether the actor wears one of these hats for this Participant. */
export function actsFor(actor: Actor, participant: string, ...roles: readonly Role[]): boolean {
  return actor.participant === participant && hasRole(actor, ...roles);
}
