import type {
  ChairNoticeIssued,
  DecisionAgreed,
  DecisionCirculated,
  DecisionTabled,
  TranslationPublished,
} from './events';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

export type TableDecision = Intention<'TableDecision', DecisionTabled['data']>;
export type RecordAgreement = Intention<'RecordAgreement', DecisionAgreed['data']>;
/** The language is any code, so that one which is none of the Plenary’s is told the rule. */
export type PublishTranslation = Intention<
  'PublishTranslation',
  Omit<TranslationPublished['data'], 'language'> & { readonly language: string }
>;
export type CirculateDecision = Intention<'CirculateDecision', DecisionCirculated['data']>;
export type IssueChairNotice = Intention<'IssueChairNotice', ChairNoticeIssued['data']>;

export type DecisionCommand =
  TableDecision | RecordAgreement | PublishTranslation | CirculateDecision | IssueChairNotice;
