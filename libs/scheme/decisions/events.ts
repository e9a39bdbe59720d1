import type { LocalDate } from '@kp/kernel';
import type { Certainty } from '../participants/events';
import type { AdoptionRuleName, PlenaryLanguage } from './adoption-rules';
import type { DecisionNumber } from './decision-number';

/** What Participants decide together. What the Chair orders alone is a notice and takes no agreement. */
export const DECISION_KINDS = [
  'resolution',
  'declaration',
  'terms-of-reference',
  'administrative-decision',
  'guidelines',
  'mandate',
  'membership',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: {
    readonly decision: DecisionNumber;
    /** The document, communiqué or notice that says so. */
    readonly source: string;
  } & Data;
}

/** A draft was laid before the Participants. */
export type DecisionTabled = Fact<
  'decision.tabled',
  {
    readonly kind: DecisionKind;
    readonly title: string;
    readonly tabledOn: LocalDate;
    /** A Participant, working group or committee; `null` where that is not known. */
    readonly tabledBy: string | null;
    /** The version of the rule by which it becomes formally adopted. */
    readonly rule: AdoptionRuleName;
  }
>;

/** The Participants agreed by consensus (KPCS VI.5), which is not yet the formal adoption. */
export type DecisionAgreed = Fact<
  'decision.agreed',
  {
    readonly agreedOn: LocalDate;
    readonly certainty: Certainty;
    /** `Plenary, Moscow, November 2005`, or a written procedure. */
    readonly meeting: string;
    /** From when it shall hold, where it says so itself; otherwise it holds from its formal adoption. */
    readonly effectiveFrom: LocalDate | null;
  }
>;

/** Its text was published in a language of the Plenary (Rule 26). */
export type TranslationPublished = Fact<
  'decision.translation-published',
  { readonly language: PlenaryLanguage; readonly publishedOn: LocalDate }
>;

/** It was made available to all Participants (Rule 26). */
export type DecisionCirculated = Fact<'decision.circulated', { readonly circulatedOn: LocalDate }>;

/** All that its rule asks for has been done. It follows from the facts before it and is recorded with the last of them. */
export interface DecisionFormallyAdopted {
  readonly type: 'decision.formally-adopted';
  readonly version: 1;
  readonly data: {
    readonly decision: DecisionNumber;
    readonly adoptedOn: LocalDate;
    readonly effectiveFrom: LocalDate;
    readonly rule: AdoptionRuleName;
  };
}

/** The Chair gave a notice, which holds from the day that it names, without translation or agreement. */
export type ChairNoticeIssued = Fact<
  'decision.notice-issued',
  {
    readonly title: string;
    readonly issuedOn: LocalDate;
    readonly effectiveFrom: LocalDate;
    readonly certainty: Certainty;
  }
>;

export type DecisionEvent =
  | DecisionTabled
  | DecisionAgreed
  | TranslationPublished
  | DecisionCirculated
  | DecisionFormallyAdopted
  | ChairNoticeIssued;
