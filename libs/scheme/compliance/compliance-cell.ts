import type { Position } from '@kp/kernel';
import type { ObligationId } from '../obligations/obligation';

/** How an obligation stands: the later in the list, the less is known or the worse. */
export const CELL_STATES = ['met', 'due', 'overdue', 'open-finding', 'unknown'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** Why a cell stands as it does, and the events that say so. */
export interface CellReason {
  readonly state: CellState;
  readonly detail: string;
  readonly positions: readonly Position[];
}

/** One obligation of one Participant. */
export interface ComplianceCell {
  readonly obligation: ObligationId;
  readonly state: CellState;
  /** Those that set the state come first; none where nothing is known. */
  readonly reasons: readonly CellReason[];
}

const RANK: Readonly<Record<CellState, number>> = { 'open-finding': 0, overdue: 1, due: 2, met: 3, unknown: 4 };

/** A cell out of its reasons: an open finding outweighs what is overdue, that what is due, and that what is met. */
export function cellOf(obligation: ObligationId, found: readonly CellReason[]): ComplianceCell {
  const reasons = found.toSorted((left, right) => RANK[left.state] - RANK[right.state]);
  return { obligation, state: reasons[0]?.state ?? 'unknown', reasons };
}
