/** A number that an office gives to what it keeps, in capitals: `2005-0007`. */
export type ReferenceNumber = string & { readonly __number: 'reference' };

const NUMBER = /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/;

/** Reads up to forty capitals, digits and inner hyphens; anything else is `undefined`. */
export function parseReferenceNumber(text: string): ReferenceNumber | undefined {
  return NUMBER.test(text) ? (text as ReferenceNumber) : undefined;
}
