/** The languages of the Plenary, by their codes of ISO 639-1: English, French, Portuguese, Spanish and Russian. */
export const PLENARY_LANGUAGES = ['en', 'fr', 'pt', 'es', 'ru'] as const;
export type PlenaryLanguage = (typeof PLENARY_LANGUAGES)[number];

interface AdoptionRule {
  /** In which languages a decision must be published before it counts as formally adopted. */
  readonly languages: readonly PlenaryLanguage[];
  /** Whether it must have been made available to all Participants. */
  readonly circulation: boolean;
  readonly source: string;
}

/**
 * By which rule a decision becomes formally adopted once it is agreed. The rules are versions: a decision keeps the one
 * under which it was tabled, and a change of the rule is a new entry.
 */
export const ADOPTION_RULES = {
  'rule-26-2005': {
    languages: PLENARY_LANGUAGES,
    circulation: true,
    source: 'Rules of Procedure, Rule 26, as the final communiqué of the Moscow Plenary of 2005 tells it',
  },
  'written-procedure-2003': {
    languages: [],
    circulation: false,
    source: 'Written procedure: agreed when no Participant objects within the time set (Participation Committee, 2003)',
  },
  'communique-2021': {
    languages: [],
    circulation: true,
    source: 'An account by the industry of 2021: decisions hold once the final communiqué is published',
  },
} as const satisfies Readonly<Record<string, AdoptionRule>>;

export type AdoptionRuleName = keyof typeof ADOPTION_RULES;
export const ADOPTION_RULE_NAMES = Object.keys(ADOPTION_RULES) as readonly AdoptionRuleName[];

/** A rule of adoption by the name of its version. */
export function adoptionRule(name: AdoptionRuleName): AdoptionRule {
  return ADOPTION_RULES[name];
}

/** Whether a code is that of a language of the Plenary. */
export function isPlenaryLanguage(code: string): code is PlenaryLanguage {
  return PLENARY_LANGUAGES.some((language) => language === code);
}
