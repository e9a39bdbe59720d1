import type { LocalDate } from '@kp/kernel';
import type { PlenaryLanguage } from './adoption-rules';
import type {
  ChairNoticeIssued,
  DecisionAgreed,
  DecisionEvent,
  DecisionFormallyAdopted,
  DecisionTabled,
} from './events';

/** The publication of a text in one language. */
export interface Translation {
  readonly language: PlenaryLanguage;
  readonly publishedOn: LocalDate;
  readonly source: string;
}

/** What the ledger knows of one decision, or notice of the Chair. Each member is `null` until it happened. */
export interface DecisionState {
  readonly tabling: DecisionTabled['data'] | null;
  readonly agreement: DecisionAgreed['data'] | null;
  /** In the order of recording. */
  readonly translations: readonly Translation[];
  readonly circulatedOn: LocalDate | null;
  readonly adoption: DecisionFormallyAdopted['data'] | null;
  readonly notice: ChairNoticeIssued['data'] | null;
}

export const initialDecisionState: DecisionState = {
  tabling: null,
  agreement: null,
  translations: [],
  circulatedOn: null,
  adoption: null,
  notice: null,
};

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveDecision(state: DecisionState, event: DecisionEvent): DecisionState {
  switch (event.type) {
    case 'decision.tabled':
      return { ...state, tabling: event.data };
    case 'decision.agreed':
      return { ...state, agreement: event.data };
    case 'decision.translation-published': {
      const { language, publishedOn, source } = event.data;
      return { ...state, translations: [...state.translations, { language, publishedOn, source }] };
    }
    case 'decision.circulated':
      return { ...state, circulatedOn: event.data.circulatedOn };
    case 'decision.formally-adopted':
      return { ...state, adoption: event.data };
    case 'decision.notice-issued':
      return { ...state, notice: event.data };
    default:
      event satisfies never;
      return state;
  }
}
