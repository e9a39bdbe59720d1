import type { DiscrepancyEvent } from './events';

/** How people left a discrepancy, apart from whom it is assigned to. */
export const DISCREPANCY_STANDINGS = ['untouched', 'explained', 'accepted', 'disputed', 'closed', 'reopened'] as const;
export type DiscrepancyStanding = (typeof DISCREPANCY_STANDINGS)[number];

export interface DiscrepancyState {
  readonly standing: DiscrepancyStanding;
  readonly assignee: string | null;
}

export const initialDiscrepancyState: DiscrepancyState = { standing: 'untouched', assignee: null };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveDiscrepancy(state: DiscrepancyState, event: DiscrepancyEvent): DiscrepancyState {
  switch (event.type) {
    case 'discrepancy.assigned':
      return { ...state, assignee: event.data.assignee };
    case 'discrepancy.explained':
      return { ...state, standing: 'explained' };
    case 'discrepancy.accepted':
      return { ...state, standing: 'accepted' };
    case 'discrepancy.disputed':
      return { ...state, standing: 'disputed' };
    case 'discrepancy.closed':
      return { ...state, standing: 'closed' };
    case 'discrepancy.reopened':
      return { ...state, standing: 'reopened' };
    default:
      event satisfies never;
      return state;
  }
}
