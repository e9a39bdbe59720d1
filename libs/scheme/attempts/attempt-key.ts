import { parseParticipantCode, type ParticipantCode } from '../participant-code';

/** The number under which an authority reports an attempted trade, in capitals: `2005-0007`. */
export type AttemptNumber = string & { readonly __number: 'attempt' };

/** What names a report of an attempted trade: authorities number theirs as they like. */
export interface AttemptKey {
  /** The Participant whose authority reports it. */
  readonly reporter: ParticipantCode;
  readonly attempt: AttemptNumber;
}

const NUMBER = /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/;

/** Reads up to forty capitals, digits and inner hyphens; anything else is `undefined`. */
export function parseAttemptNumber(text: string): AttemptNumber | undefined {
  return NUMBER.test(text) ? (text as AttemptNumber) : undefined;
}

/** Reads the name of a report, `AE-2005-0007`: who reports, and its number. */
export function parseAttemptName(text: string): AttemptKey | undefined {
  const reporter = parseParticipantCode(text.slice(0, 2));
  const attempt = text.startsWith('-', 2) ? parseAttemptNumber(text.slice(3)) : undefined;
  return reporter === undefined || attempt === undefined ? undefined : { reporter, attempt };
}

/** Writes the name of a report. */
export function attemptName({ reporter, attempt }: AttemptKey): string {
  return `${reporter}-${attempt}`;
}
