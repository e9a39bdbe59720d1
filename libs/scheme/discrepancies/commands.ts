import type { DiscrepancyId } from './discrepancy-id';

/** What somebody says about a discrepancy. */
export interface DiscrepancyRemark {
  readonly discrepancy: DiscrepancyId;
  readonly remarks: string;
}

/** Says who is to clear it up. A later assignment takes the place of an earlier one. */
export interface AssignDiscrepancy {
  readonly type: 'AssignDiscrepancy';
  readonly data: { readonly discrepancy: DiscrepancyId; readonly assignee: string };
}

/** Says how it came about. */
export interface ExplainDiscrepancy {
  readonly type: 'ExplainDiscrepancy';
  readonly data: DiscrepancyRemark;
}

/** Says that what the other side says is right. */
export interface AcceptDiscrepancy {
  readonly type: 'AcceptDiscrepancy';
  readonly data: DiscrepancyRemark;
}

/** Says that what the other side says is wrong. */
export interface DisputeDiscrepancy {
  readonly type: 'DisputeDiscrepancy';
  readonly data: DiscrepancyRemark;
}

/** Ends the handling. The records go on disagreeing until an event puts them right. */
export interface CloseDiscrepancy {
  readonly type: 'CloseDiscrepancy';
  readonly data: DiscrepancyRemark;
}

/** Takes the handling up again. */
export interface ReopenDiscrepancy {
  readonly type: 'ReopenDiscrepancy';
  readonly data: DiscrepancyRemark;
}

export type DiscrepancyCommand =
  | AssignDiscrepancy
  | ExplainDiscrepancy
  | AcceptDiscrepancy
  | DisputeDiscrepancy
  | CloseDiscrepancy
  | ReopenDiscrepancy;
