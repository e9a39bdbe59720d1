import type { NotifiedRole } from '../notices/notice-facts';
import { parseParticipantCode, type ParticipantCode } from '../participant-code';

/** Whose notices an endpoint takes: those to one Participant under one hat. */
export interface EndpointKey {
  readonly participant: ParticipantCode;
  readonly role: NotifiedRole;
}

export const NOTIFIED_ROLES = ['exporting-authority', 'importing-authority'] as const satisfies readonly NotifiedRole[];

/** Writes the name of an endpoint: `EU-importing-authority`. */
export function endpointName({ participant, role }: EndpointKey): string {
  return `${participant}-${role}`;
}

/** Reads the name of an endpoint; anything else is `undefined`. */
export function parseEndpointName(text: string): EndpointKey | undefined {
  const participant = parseParticipantCode(text.slice(0, 2));
  const role = text.startsWith('-', 2) ? NOTIFIED_ROLES.find((known) => known === text.slice(3)) : undefined;
  return participant === undefined || role === undefined ? undefined : { participant, role };
}
