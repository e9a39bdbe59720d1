import { parseOfficeNumber } from '../office-number';

/** The number or short name of a decision, in capitals: `AD-2005-1`, `MOSCOW-2005-CI`. */
export type DecisionNumber = string & { readonly __number: 'decision' };

/** Reads up to forty capitals, digits and inner hyphens; anything else is `undefined`. */
export function parseDecisionNumber(text: string): DecisionNumber | undefined {
  return parseOfficeNumber(text) !== undefined ? (text as DecisionNumber) : undefined;
}
