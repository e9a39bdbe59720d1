import { parseOfficeNumber } from '../office-number';

/** The short name of a working group or committee, in capitals: `WGM`, `WGS`, `PC`. */
export type GroupCode = string & { readonly __code: 'group' };

/** Reads up to forty capitals, digits and inner hyphens; anything else is `undefined`. */
export function parseGroupCode(text: string): GroupCode | undefined {
  return parseOfficeNumber(text) !== undefined ? (text as GroupCode) : undefined;
}
