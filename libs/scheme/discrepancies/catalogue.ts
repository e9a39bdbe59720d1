import type { CommandEntries, CommandEntry, EventEntries } from '../catalogue-entry';
import { AUTHORITIES } from '../who-may';
import type { DiscrepancyCommand } from './commands';
import { DISCREPANCY_EVENT_EXAMPLES } from './event-examples';
import type { DiscrepancyEvent } from './events';

const act = (summary: string): CommandEntry => ({
  summary,
  whoMay: [...AUTHORITIES, 'working-group', 'chair'],
  source: 'KPCS III(b), and the order of this ledger',
  sideBySide: true,
  evidence: false,
});

/** The commands about discrepancies, with their meaning and who may send them. */
export const DISCREPANCY_COMMANDS: CommandEntries<DiscrepancyCommand> = {
  AssignDiscrepancy: act('Say who is to clear up a discrepancy'),
  ExplainDiscrepancy: act('Say how a discrepancy came about'),
  AcceptDiscrepancy: act('Accept what the other side says'),
  DisputeDiscrepancy: act('Dispute what the other side says'),
  CloseDiscrepancy: act('Close the handling of a discrepancy'),
  ReopenDiscrepancy: act('Take up a closed discrepancy again'),
};

/** What people decided about discrepancies, in its present version. */
export const DISCREPANCY_EVENTS: EventEntries<DiscrepancyEvent> = {
  'discrepancy.assigned': {
    version: 1,
    meaning: 'Somebody was charged with clearing up a discrepancy.',
    example: DISCREPANCY_EVENT_EXAMPLES['discrepancy.assigned'],
  },
  'discrepancy.explained': {
    version: 1,
    meaning: 'One side said how a discrepancy came about.',
    example: DISCREPANCY_EVENT_EXAMPLES['discrepancy.explained'],
  },
  'discrepancy.accepted': {
    version: 1,
    meaning: 'One side accepted what the other says.',
    example: DISCREPANCY_EVENT_EXAMPLES['discrepancy.accepted'],
  },
  'discrepancy.disputed': {
    version: 1,
    meaning: 'One side disputed what the other says.',
    example: DISCREPANCY_EVENT_EXAMPLES['discrepancy.disputed'],
  },
  'discrepancy.closed': {
    version: 1,
    meaning: 'The handling of a discrepancy was closed.',
    example: DISCREPANCY_EVENT_EXAMPLES['discrepancy.closed'],
  },
  'discrepancy.reopened': {
    version: 1,
    meaning: 'The handling of a closed discrepancy was taken up again.',
    example: DISCREPANCY_EVENT_EXAMPLES['discrepancy.reopened'],
  },
};
