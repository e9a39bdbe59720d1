import type { CommandEntries, CommandEntry, EventEntries } from '../catalogue-entry';
import { AUTHORITIES } from '../who-may';
import type { ValuationCommand } from './commands';
import { VALUATION_EVENT_EXAMPLES } from './event-examples';
import type { ValuationEvent } from './events';

const inTheCase = (summary: string): CommandEntry => ({
  summary,
  whoMay: AUTHORITIES,
  source: 'WGDE practice: value discrepancies are followed by bilateral action',
  sideBySide: true,
  evidence: false,
});

/** The commands about values, with their meaning and who may send them. */
export const VALUATION_COMMANDS: CommandEntries<ValuationCommand> = {
  RecordValuation: {
    summary: 'Record a valuation of the stones of a certificate',
    whoMay: AUTHORITIES,
    source: 'National practice: exporter, government, independent and importer value a shipment',
    evidence: true,
  },
  OpenValuationCase: inTheCase('Open a case with the other side about the value of a shipment'),
  SubmitCaseEvidence: inTheCase('Submit evidence in a case about a value'),
  ProposeCaseValue: inTheCase('Propose a value to the other side'),
  AgreeCaseValue: inTheCase('Agree to the value that the other side proposed'),
  CloseValuationCase: inTheCase('Close a case about a value'),
};

/** The facts about values, in their present version. */
export const VALUATION_EVENTS: EventEntries<ValuationEvent> = {
  'valuation.recorded': {
    version: 1,
    meaning: 'An authority told of a valuation beside the value that the certificate states.',
    example: VALUATION_EVENT_EXAMPLES['valuation.recorded'],
  },
  'valuation.case-opened': {
    version: 1,
    meaning: 'One side opened a case with the other about the value of a shipment.',
    example: VALUATION_EVENT_EXAMPLES['valuation.case-opened'],
  },
  'valuation.case-evidence-submitted': {
    version: 1,
    meaning: 'One side submitted evidence in a case about a value.',
    example: VALUATION_EVENT_EXAMPLES['valuation.case-evidence-submitted'],
  },
  'valuation.case-value-proposed': {
    version: 1,
    meaning: 'One side proposed a value.',
    example: VALUATION_EVENT_EXAMPLES['valuation.case-value-proposed'],
  },
  'valuation.case-value-agreed': {
    version: 1,
    meaning: 'The other side agreed to the value that was proposed. The declared value stands.',
    example: VALUATION_EVENT_EXAMPLES['valuation.case-value-agreed'],
  },
  'valuation.case-closed': {
    version: 1,
    meaning: 'A case about a value was closed.',
    example: VALUATION_EVENT_EXAMPLES['valuation.case-closed'],
  },
};
