/**
 * What sort of refusal it is: the command contradicts itself (`invalid`), or what is on record (`conflict`); the actor may
 * not do this (`forbidden`); or the thing it is about is not on record (`not-found`).
 */
export type RejectionKind = 'invalid' | 'conflict' | 'forbidden' | 'not-found';

/** An entry of the catalogue of rejections. */
export interface RejectionEntry {
  readonly kind: RejectionKind;
  readonly title: string;
  /** Where the rule comes from: the Core Document (KPCS), national practice, or this ledger's own order. */
  readonly rule: string;
  /** What the sender can do. */
  readonly cure: string;
}
