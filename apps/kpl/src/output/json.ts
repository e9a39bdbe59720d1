/** What JSON can hold; members that are `undefined` are left out when it is written. */
export type Json = string | number | boolean | null | readonly Json[] | JsonDocument;

/** A JSON object, whose members are written in the order in which they stand. */
export interface JsonDocument {
  readonly [member: string]: Json | undefined;
}
