import type { LocalDate } from '@kp/kernel';
import { adoptionRule, type PlenaryLanguage } from './adoption-rules';
import type { DecisionNumber } from './decision-number';
import type { DecisionFormallyAdopted } from './events';
import type { DecisionState } from './state';

/** How far a decision has come. `in-force` is a notice of the Chair; a decision is in force when it was adopted. */
export const DECISION_STATUSES = ['tabled', 'agreed', 'adopted', 'notice'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** How a decision stood on a day, and what its rule still asked for. */
export interface DecisionStanding {
  readonly status: DecisionStatus;
  /** Since when it stood so. */
  readonly since: LocalDate;
  /** Whether it held on that day: formally adopted, or a notice, and the day from which it holds had come. */
  readonly inEffect: boolean;
  readonly missingLanguages: readonly PlenaryLanguage[];
  readonly circulationMissing: boolean;
}

/** How a decision stood on a day; `undefined` before it was tabled, and for one that the ledger has never heard of. */
export function decisionOn(state: DecisionState, date: LocalDate): DecisionStanding | undefined {
  const { tabling, agreement, adoption, notice } = state;
  if (notice !== null && notice.issuedOn <= date) {
    const inEffect = notice.effectiveFrom <= date;
    return { status: 'notice', since: notice.issuedOn, inEffect, missingLanguages: [], circulationMissing: false };
  }
  if (tabling === null || tabling.tabledOn > date) return undefined;
  const missing = missingOn(state, date);
  if (adoption !== null && adoption.adoptedOn <= date) {
    return { status: 'adopted', since: adoption.adoptedOn, inEffect: adoption.effectiveFrom <= date, ...missing };
  }
  return agreement !== null && agreement.agreedOn <= date
    ? { status: 'agreed', since: agreement.agreedOn, inEffect: false, ...missing }
    : { status: 'tabled', since: tabling.tabledOn, inEffect: false, ...missing };
}

/** The formal adoption that follows from what has happened, if it is complete; recorded once. */
export function adoptionOf(
  decision: DecisionNumber,
  { tabling, agreement, translations, circulatedOn, adoption }: DecisionState,
): DecisionFormallyAdopted | undefined {
  if (tabling === null || agreement === null || adoption !== null) return undefined;
  const { languages, circulation } = adoptionRule(tabling.rule);
  const published = languages.map((language) => translations.find((other) => other.language === language)?.publishedOn);
  const days = [agreement.agreedOn, ...published, ...(circulation ? [circulatedOn ?? undefined] : [])];
  if (!days.every((day) => day !== undefined)) return undefined;
  const adoptedOn = days.reduce((latest, day) => (day > latest ? day : latest));
  const effectiveFrom = agreement.effectiveFrom ?? adoptedOn;
  return {
    type: 'decision.formally-adopted',
    version: 1,
    data: { decision, adoptedOn, effectiveFrom, rule: tabling.rule },
  };
}

function missingOn(
  { tabling, translations, circulatedOn }: DecisionState,
  date: LocalDate,
): Pick<DecisionStanding, 'missingLanguages' | 'circulationMissing'> {
  if (tabling === null) return { missingLanguages: [], circulationMissing: false };
  const { languages, circulation } = adoptionRule(tabling.rule);
  return {
    missingLanguages: languages.filter(
      (language) => !translations.some((other) => other.language === language && other.publishedOn <= date),
    ),
    circulationMissing: circulation && (circulatedOn === null || circulatedOn > date),
  };
}
