import type { ImportFigures } from './record-history';

/** A figure of the communiqué: as it was printed, and as the events give it. */
export interface CommuniqueFigure {
  readonly figure: string;
  readonly printed: string;
  readonly computed: string;
  readonly unit: string;
  /** What it was computed from. */
  readonly from: string;
  readonly synthetic: boolean;
}

/** How punctually a Participant filed the returns whose time of filing is public. */
export interface FilerLine {
  readonly participant: string;
  readonly name: string;
  readonly onTime: number;
  readonly late: number;
  readonly timeUnknown: number;
  readonly medianDaysLate: number | null;
  readonly greatestDaysLate: number | null;
}

/** One filing in a Participant's record. */
export interface FilingLine {
  readonly period: string;
  readonly segment: string;
  readonly dueOn: string;
  readonly filedAt: string | null;
  readonly timeliness: string;
  readonly figures: string;
}

/** One event in the replay of a certificate, and where the certificate then stood. */
export interface ReplayLine {
  readonly position: string;
  readonly revision: number;
  readonly occurredAt: string;
  readonly type: string;
  readonly by: string;
  readonly statusAfter: string;
  readonly flags: readonly string[];
}

/** A read model folded a second time. */
export interface VerificationLine {
  readonly readModel: string;
  readonly equal: boolean;
  readonly events: number;
  readonly digest: string;
}

/** Everything that the demonstration shows, in the order in which it shows it. */
export interface DemoReport {
  readonly schema: 'kp-ledger/demo-report/1';
  readonly data: string;
  /** The address of the log, without a login. */
  readonly log: string;
  /** What everything below was computed from: all events up to here. */
  readonly position: string;
  readonly events: number;
  readonly imports: {
    readonly publicRecord: ImportFigures & { readonly rows: number };
    readonly synthetic: ImportFigures & { readonly seed: number; readonly certificates: number };
  };
  readonly rebuild: { readonly events: number; readonly seconds: number; readonly eventsPerSecond: number };
  readonly communique: readonly CommuniqueFigure[];
  readonly mostPunctual: readonly FilerLine[];
  readonly leastPunctual: readonly FilerLine[];
  readonly coteDIvoire: {
    readonly filings: readonly FilingLine[];
    /** Periods between its first and its last return for which the public record holds none. */
    readonly missing: readonly string[];
  };
  readonly discrepancies: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly open: number;
    readonly closed: number;
  }[];
  readonly replay: {
    readonly certificate: string;
    readonly synthetic: boolean;
    readonly steps: readonly ReplayLine[];
    readonly equalsReadModel: boolean;
  };
  readonly verification: readonly VerificationLine[];
  readonly seconds: number;
}
