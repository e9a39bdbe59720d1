import type { DiscrepancyCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const discrepancy = 'ZA0012345.carats-differ.0';

/** The data of one command of each kind about discrepancies as they are sent. */
export const DISCREPANCY_COMMAND_EXAMPLES: Readonly<Record<DiscrepancyCommand['type'], JsonObject>> = {
  AssignDiscrepancy: { discrepancy, assignee: 'Valuation desk' },
  ExplainDiscrepancy: { discrepancy, remarks: 'One stone was weighed with its paper.' },
  AcceptDiscrepancy: { discrepancy, remarks: 'Weighed again with the same result.' },
  DisputeDiscrepancy: { discrepancy, remarks: 'The stone is not in the parcel.' },
  CloseDiscrepancy: { discrepancy, remarks: 'Agreed by both sides.' },
  ReopenDiscrepancy: { discrepancy, remarks: 'The stone was found.' },
};
