import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { DiscrepancyId } from './discrepancy-id';

/** Who acted on a discrepancy, and when. */
interface DiscrepancyAct {
  readonly discrepancy: DiscrepancyId;
  /** For whom; `null` for those who watch over the scheme as a whole. */
  readonly by: ParticipantCode | null;
  readonly actedOn: LocalDate;
}

interface RemarkedAct extends DiscrepancyAct {
  readonly remarks: string;
}

export interface DiscrepancyAssigned {
  readonly type: 'discrepancy.assigned';
  readonly version: 1;
  readonly data: DiscrepancyAct & { readonly assignee: string };
}

export interface DiscrepancyExplained {
  readonly type: 'discrepancy.explained';
  readonly version: 1;
  readonly data: RemarkedAct;
}

export interface DiscrepancyAccepted {
  readonly type: 'discrepancy.accepted';
  readonly version: 1;
  readonly data: RemarkedAct;
}

export interface DiscrepancyDisputed {
  readonly type: 'discrepancy.disputed';
  readonly version: 1;
  readonly data: RemarkedAct;
}

export interface DiscrepancyClosed {
  readonly type: 'discrepancy.closed';
  readonly version: 1;
  readonly data: RemarkedAct;
}

export interface DiscrepancyReopened {
  readonly type: 'discrepancy.reopened';
  readonly version: 1;
  readonly data: RemarkedAct;
}

/** What people decided about a discrepancy. That there is one is derived, and recorded nowhere. */
export type DiscrepancyEvent =
  | DiscrepancyAssigned
  | DiscrepancyExplained
  | DiscrepancyAccepted
  | DiscrepancyDisputed
  | DiscrepancyClosed
  | DiscrepancyReopened;
