import type { DiscrepancyEvent } from '@kp/scheme';

/** Tells what somebody did about a discrepancy in one plain sentence without its end stop. */
export function discrepancySentence(event: DiscrepancyEvent): string {
  const { by, actedOn, discrepancy } = event.data;
  const who = by ?? 'the scheme';
  if (event.type === 'discrepancy.assigned') {
    return `${who} charged ${event.data.assignee} with ${discrepancy} on ${actedOn}`;
  }
  return `${who} ${event.type.slice('discrepancy.'.length)} ${discrepancy} on ${actedOn}: ${event.data.remarks}`;
}
