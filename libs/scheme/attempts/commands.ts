import type { AttemptReport } from './events';

/** Reports an attempt to trade with a place outside the scheme. Never refused because it contradicts the ledger. */
export interface ReportTradeAttempt {
  readonly type: 'ReportTradeAttempt';
  readonly data: AttemptReport;
}

export type AttemptCommand = ReportTradeAttempt;
