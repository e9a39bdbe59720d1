import type { CommandEntries, EventEntries } from '../catalogue-entry';
import type { DecisionCommand } from './commands';
import { DECISION_EVENT_EXAMPLES } from './event-examples';
import type { DecisionEvent } from './events';

const RULE_26 = 'Rules of Procedure, Rule 26';

/** The commands about decisions, with their meaning and who may send them. */
export const DECISION_COMMANDS: CommandEntries<DecisionCommand> = {
  TableDecision: {
    summary: 'Lay a draft before the Participants',
    whoMay: ['chair', 'working-group', 'participation-committee'],
    source: 'KPCS VI.5',
    opens: true,
    evidence: false,
  },
  RecordAgreement: {
    summary: 'Record that the Participants agreed',
    whoMay: ['chair'],
    source: 'KPCS VI.5',
    evidence: false,
    sideBySide: true,
  },
  PublishTranslation: {
    summary: 'Record that a decision was published in a language of the Plenary',
    whoMay: ['chair'],
    source: RULE_26,
    evidence: false,
    sideBySide: true,
  },
  CirculateDecision: {
    summary: 'Record that a decision was made available to all Participants',
    whoMay: ['chair'],
    source: RULE_26,
    evidence: false,
    sideBySide: true,
  },
  IssueChairNotice: {
    summary: 'Record a notice of the Chair, which holds without agreement or translation',
    whoMay: ['chair'],
    source: 'Practice of the Chair: the notice of 9 July 2004 held at once',
    opens: true,
    evidence: false,
  },
};

/** The facts about decisions, in their present version. */
export const DECISION_EVENTS: EventEntries<DecisionEvent> = {
  'decision.tabled': {
    version: 1,
    meaning: 'A draft was laid before the Participants.',
    example: DECISION_EVENT_EXAMPLES['decision.tabled'],
  },
  'decision.agreed': {
    version: 1,
    meaning: 'The Participants agreed, which is not yet the formal adoption.',
    example: DECISION_EVENT_EXAMPLES['decision.agreed'],
  },
  'decision.translation-published': {
    version: 1,
    meaning: 'The text was published in a language of the Plenary.',
    example: DECISION_EVENT_EXAMPLES['decision.translation-published'],
  },
  'decision.circulated': {
    version: 1,
    meaning: 'The text was made available to all Participants.',
    example: DECISION_EVENT_EXAMPLES['decision.circulated'],
  },
  'decision.formally-adopted': {
    version: 1,
    meaning: 'All that the rule of adoption asks for has been done.',
    example: DECISION_EVENT_EXAMPLES['decision.formally-adopted'],
  },
  'decision.notice-issued': {
    version: 1,
    meaning: 'The Chair gave a notice, which holds from the day that it names.',
    example: DECISION_EVENT_EXAMPLES['decision.notice-issued'],
  },
};
