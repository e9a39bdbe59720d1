import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { DiscrepancyId } from './discrepancy-id';
import type { DiscrepancyEvent } from './events';

const act = (by: string, actedOn: string) => ({
  discrepancy: 'CA0012345.carats-differ.0' as DiscrepancyId,
  by: by as ParticipantCode,
  actedOn: actedOn as LocalDate,
});

/** One event of each kind about discrepancies, with every member filled in. */
export const DISCREPANCY_EVENT_EXAMPLES: EventExamples<DiscrepancyEvent> = {
  'discrepancy.assigned': {
    type: 'discrepancy.assigned',
    version: 1,
    data: { ...act('CA', '2007-05-06'), assignee: 'Valuation desk' },
  },
  'discrepancy.explained': {
    type: 'discrepancy.explained',
    version: 1,
    data: { ...act('CA', '2007-05-07'), remarks: 'One stone was weighed with its paper.' },
  },
  'discrepancy.accepted': {
    type: 'discrepancy.accepted',
    version: 1,
    data: { ...act('EU', '2007-05-08'), remarks: 'Weighed again with the same result.' },
  },
  'discrepancy.disputed': {
    type: 'discrepancy.disputed',
    version: 1,
    data: { ...act('EU', '2007-05-09'), remarks: 'The stone is not in the parcel.' },
  },
  'discrepancy.closed': {
    type: 'discrepancy.closed',
    version: 1,
    data: { ...act('CA', '2007-05-10'), remarks: 'Agreed by both sides.' },
  },
  'discrepancy.reopened': {
    type: 'discrepancy.reopened',
    version: 1,
    data: { ...act('EU', '2007-05-11'), remarks: 'The stone was found.' },
  },
};
