/**
 * The two letters by which the scheme knows a Participant or another place: ISO 3166-1 alpha-2, and `EU`, which that
 * list only reserves, for the European Community. Whether the letters name a Participant is a fact of the ledger.
 */
export type ParticipantCode = string & { readonly __code: 'ISO 3166-1 alpha-2 or EU' };

/** Reads two capital letters; anything else is `undefined`. */
export function parseParticipantCode(text: string): ParticipantCode | undefined {
  return /^[A-Z]{2}$/.test(text) ? (text as ParticipantCode) : undefined;
}
