import { parseParticipantCode, type ParticipantCode } from './participant-code';

/** A number that an authority gives to a thing of its own, in capitals: `2005-0007`. The kind tells what it numbers. */
export type OfficeNumber<Kind extends string> = string & { readonly __number: Kind };

const NUMBER = /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/;

/** Reads up to forty capitals, digits and inner hyphens; anything else is `undefined`. */
export function parseOfficeNumber<Kind extends string>(text: string): OfficeNumber<Kind> | undefined {
  return NUMBER.test(text) ? (text as OfficeNumber<Kind>) : undefined;
}

/** Reads the name of such a thing, `AE-2005-0007`: the Participant whose authority numbers it, and its number. */
export function parseOfficeName<Kind extends string>(
  text: string,
): { readonly participant: ParticipantCode; readonly number: OfficeNumber<Kind> } | undefined {
  const participant = parseParticipantCode(text.slice(0, 2));
  const number = text.startsWith('-', 2) ? parseOfficeNumber<Kind>(text.slice(3)) : undefined;
  return participant === undefined || number === undefined ? undefined : { participant, number };
}
