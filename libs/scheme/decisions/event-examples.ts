import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { DecisionNumber } from './decision-number';
import type { DecisionEvent } from './events';

const decision = 'MOSCOW-2005-AD-1' as DecisionNumber;
const source = 'Final communiqué of the Moscow Plenary, 15-17 November 2005';
const lastDay = '2005-11-17' as LocalDate;

/** One event of each kind about decisions, with every member filled in. */
export const DECISION_EVENT_EXAMPLES: EventExamples<DecisionEvent> = {
  'decision.tabled': {
    type: 'decision.tabled',
    version: 1,
    data: {
      decision,
      kind: 'administrative-decision',
      title: 'Trade data are reported as certificates state them',
      tabledOn: '2005-11-15' as LocalDate,
      tabledBy: 'Working Group on Statistics',
      rule: 'rule-26-2005',
      source,
    },
  },
  'decision.agreed': {
    type: 'decision.agreed',
    version: 1,
    data: {
      decision,
      agreedOn: lastDay,
      certainty: 'derived',
      meeting: 'Plenary, Moscow, November 2005',
      effectiveFrom: '2006-01-01' as LocalDate,
      source,
    },
  },
  'decision.translation-published': {
    type: 'decision.translation-published',
    version: 1,
    data: { decision, language: 'pt', publishedOn: '2006-02-01' as LocalDate, source: 'Text of the example' },
  },
  'decision.circulated': {
    type: 'decision.circulated',
    version: 1,
    data: { decision, circulatedOn: '2006-02-03' as LocalDate, source: 'Letter of the example' },
  },
  'decision.formally-adopted': {
    type: 'decision.formally-adopted',
    version: 1,
    data: {
      decision,
      adoptedOn: '2006-02-03' as LocalDate,
      effectiveFrom: '2006-02-03' as LocalDate,
      rule: 'rule-26-2005',
    },
  },
  'decision.notice-issued': {
    type: 'decision.notice-issued',
    version: 1,
    data: {
      decision: 'CHAIR-2004-CG' as DecisionNumber,
      title: 'The Republic of the Congo is off the list',
      issuedOn: '2004-07-09' as LocalDate,
      effectiveFrom: '2004-07-09' as LocalDate,
      certainty: 'stated',
      source: 'Notice of the Chair, 9 July 2004',
    },
  },
};
