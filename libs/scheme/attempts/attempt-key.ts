import { parseOfficeName, parseOfficeNumber, type OfficeNumber } from '../office-number';
import type { ParticipantCode } from '../participant-code';

/** The number under which an authority reports an attempted trade, in capitals: `2005-0007`. */
export type AttemptNumber = OfficeNumber<'attempt'>;

/** What names a report of an attempted trade: authorities number theirs as they like. */
export interface AttemptKey {
  /** The Participant whose authority reports it. */
  readonly reporter: ParticipantCode;
  readonly attempt: AttemptNumber;
}

/** Reads up to forty capitals, digits and inner hyphens; anything else is `undefined`. */
export const parseAttemptNumber = parseOfficeNumber<'attempt'>;

/** Reads the name of a report, `AE-2005-0007`: who reports, and its number. */
export function parseAttemptName(text: string): AttemptKey | undefined {
  const name = parseOfficeName<'attempt'>(text);
  return name === undefined ? undefined : { reporter: name.participant, attempt: name.number };
}

/** Writes the name of a report. */
export function attemptName({ reporter, attempt }: AttemptKey): string {
  return `${reporter}-${attempt}`;
}
