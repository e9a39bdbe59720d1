import { parseParticipantCode, type ParticipantCode } from '../participant-code';

/** The number under which an exporting authority files an application, in capitals: `2004-00017`. */
export type ApplicationNumber = string & { readonly __number: 'application' };

/** What names an application: authorities number theirs as they like, so a number is one of its Participant's. */
export interface ApplicationKey {
  readonly issuer: ParticipantCode;
  readonly application: ApplicationNumber;
}

const NUMBER = /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/;

/** Reads up to forty capitals, digits and inner hyphens; anything else is `undefined`. */
export function parseApplicationNumber(text: string): ApplicationNumber | undefined {
  return NUMBER.test(text) ? (text as ApplicationNumber) : undefined;
}

/** Reads the name of an application, `ZA-2004-00017`: its issuer and its number. */
export function parseApplicationName(text: string): ApplicationKey | undefined {
  const issuer = parseParticipantCode(text.slice(0, 2));
  const application = text.startsWith('-', 2) ? parseApplicationNumber(text.slice(3)) : undefined;
  return issuer === undefined || application === undefined ? undefined : { issuer, application };
}

/** Writes the name of an application. */
export function applicationName({ issuer, application }: ApplicationKey): string {
  return `${issuer}-${application}`;
}
