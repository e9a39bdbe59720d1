import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { ATTESTORS, STATISTICIANS } from '../who-may';
import type { ReturnCommand } from './commands';
import { RETURN_EVENT_EXAMPLES } from './event-examples';
import type { ReturnEvent } from './events';

/** The commands about statistical returns, with their meaning and who may send them. */
export const RETURN_COMMANDS: CommandEntries<ReturnCommand> = {
  FileReturn: {
    summary: 'File a return: production of a half-year, trade or certificates of a quarter, stocks',
    whoMay: STATISTICIANS,
    source: 'KPCS V(b), Annex III',
    opens: true,
    evidence: false,
  },
  ReviseReturn: {
    summary: 'Put other figures in the place of those that stand',
    whoMay: STATISTICIANS,
    source: 'KPCS Annex III',
    evidence: false,
  },
  WithdrawReturn: {
    summary: 'Take a return back',
    whoMay: STATISTICIANS,
    source: 'KPCS Annex III',
    evidence: false,
  },
  AttestTradeReport: {
    summary: 'Attest what the certificates of a quarter come to',
    whoMay: ATTESTORS,
    source: 'Moscow communiqué (2005), certificate-based trade data',
    evidence: true,
  },
};

/** The facts about statistical returns, in their present version. */
export const RETURN_EVENTS: EventEntries<ReturnEvent> = {
  'return.filed': {
    version: 1,
    meaning: 'A Participant filed its return for a period.',
    example: RETURN_EVENT_EXAMPLES['return.filed'],
  },
  'return.revised': {
    version: 1,
    meaning: 'Other figures took the place of those that stood.',
    example: RETURN_EVENT_EXAMPLES['return.revised'],
  },
  'return.withdrawn': {
    version: 1,
    meaning: 'A Participant took its return back.',
    example: RETURN_EVENT_EXAMPLES['return.withdrawn'],
  },
  'return.attested': {
    version: 1,
    meaning: 'A Participant attested what its certificates of a quarter come to.',
    example: RETURN_EVENT_EXAMPLES['return.attested'],
  },
};
