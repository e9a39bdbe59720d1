import { hasRole, type Actor } from '@kp/kernel';
import { parseParticipantCode, type ParticipantCode } from './participant-code';

/**
 * Who may read what was found out about a Participant. Matters of compliance are confidential (KPCS VI.15 and 16); each
 * class includes those named after it, and the Participant concerned and the auditors always read.
 */
export const VISIBILITIES = ['public', 'participants-and-observers', 'working-group', 'chair'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What somebody may read: these classes of any Participant, and everything about his own. */
export interface Clearance {
  readonly classes: readonly Visibility[];
  readonly own: ParticipantCode | null;
}

/** The clearance of those who read everything: auditors, the Chair, and whoever has the ledger itself in his hands. */
export const FULL_CLEARANCE: Clearance = { classes: VISIBILITIES, own: null };

/** What an actor may read of what was found out about Participants. */
export function clearanceOf(actor: Actor): Clearance {
  if (hasRole(actor, 'auditor', 'chair')) return FULL_CLEARANCE;
  const isOffice = hasRole(actor, 'exporting-authority', 'importing-authority', 'statistics-office');
  const own = isOffice ? (parseParticipantCode(actor.participant ?? '') ?? null) : null;
  if (hasRole(actor, 'working-group', 'participation-committee')) {
    return { classes: VISIBILITIES.filter((visibility) => visibility !== 'chair'), own };
  }
  return { classes: isOffice ? ['public', 'participants-and-observers'] : ['public'], own };
}

/** Whether a clearance covers what was found out about a Participant under a class. */
export function covers(
  { classes, own }: Clearance,
  { visibility, participant }: { readonly visibility: Visibility; readonly participant: ParticipantCode },
): boolean {
  return own === participant || classes.includes(visibility);
}
