import type { DecisionCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const source = 'Final communiqué of the Moscow Plenary, 15-17 November 2005';

/** The data of one command of each kind about decisions; the days of translation and circulation are made up. */
export const DECISION_EXAMPLES: Readonly<Record<DecisionCommand['type'], JsonObject>> = {
  TableDecision: {
    decision: 'MOSCOW-2005-AD-1',
    kind: 'administrative-decision',
    title: 'Trade data are reported as certificates state them',
    tabledOn: '2005-11-15',
    tabledBy: 'Working Group on Statistics',
    rule: 'rule-26-2005',
    source,
  },
  RecordAgreement: {
    decision: 'MOSCOW-2005-AD-1',
    agreedOn: '2005-11-17',
    certainty: 'derived',
    meeting: 'Plenary, Moscow, November 2005',
    source,
  },
  PublishTranslation: {
    decision: 'MOSCOW-2005-AD-1',
    language: 'pt',
    publishedOn: '2006-02-01',
    source: 'Text of the example',
  },
  CirculateDecision: { decision: 'MOSCOW-2005-AD-1', circulatedOn: '2006-02-03', source: 'Letter of the example' },
  IssueChairNotice: {
    decision: 'CHAIR-2004-CG',
    title: 'The Republic of the Congo is off the list',
    issuedOn: '2004-07-09',
    effectiveFrom: '2004-07-09',
    certainty: 'stated',
    source: 'Notice of the Chair, 9 July 2004',
  },
};
