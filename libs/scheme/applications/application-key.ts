import { parseOfficeName, parseOfficeNumber, type OfficeNumber } from '../office-number';
import type { ParticipantCode } from '../participant-code';

/** The number under which an exporting authority files an application, in capitals: `2004-00017`. */
export type ApplicationNumber = OfficeNumber<'application'>;

/** What names an application: authorities number theirs as they like, so a number is one of its Participant's. */
export interface ApplicationKey {
  readonly issuer: ParticipantCode;
  readonly application: ApplicationNumber;
}

/** Reads up to forty capitals, digits and inner hyphens; anything else is `undefined`. */
export const parseApplicationNumber = parseOfficeNumber<'application'>;

/** Reads the name of an application, `ZA-2004-00017`: its issuer and its number. */
export function parseApplicationName(text: string): ApplicationKey | undefined {
  const name = parseOfficeName<'application'>(text);
  return name === undefined ? undefined : { issuer: name.participant, application: name.number };
}

/** Writes the name of an application. */
export function applicationName({ issuer, application }: ApplicationKey): string {
  return `${issuer}-${application}`;
}
