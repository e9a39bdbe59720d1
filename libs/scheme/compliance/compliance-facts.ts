import type { LocalDate, Position } from '@kp/kernel';
import type { Measure } from '../obligations/measure';
import type { ObligationId, Rating } from '../obligations/obligation';
import type { Dataset } from '../returns/dataset';
import type { Clock } from '../reviews/report-clocks';
import type { StatisticalPeriod } from '../statistical-period';

/** A measure that was declared, and its end where there is one. */
export interface MeasureFact {
  readonly measure: Measure;
  readonly reference: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveUntil: LocalDate | null;
  /** The events that declared and ended it. */
  readonly positions: readonly Position[];
}

/** A rating by a report of a review, or by the Participant itself. */
export interface RatingFact {
  readonly obligation: ObligationId;
  readonly rating: Rating;
  readonly on: LocalDate;
  /** The name of the review, or `null` for a self-assessment. */
  readonly review: string | null;
  readonly position: Position;
}

/** A recommendation as it stands. */
export interface RecommendationFact {
  readonly name: string;
  readonly review: string;
  readonly obligations: readonly ObligationId[];
  readonly due: LocalDate | null;
  readonly isOpen: boolean;
  readonly positions: readonly Position[];
}

/** The clocks of one review. */
export interface ReportFact {
  readonly review: string;
  readonly report: Clock;
  readonly posting: Clock;
  readonly positions: readonly Position[];
}

/** What became of the shipments that were sent to a Participant, of those that the policy looks at. */
export interface ConfirmationFacts {
  readonly sent: number;
  /** Those whose receipt, or refusal, was told. */
  readonly answered: number;
  /** Those past the days of the policy without an answer, and the dispatch of the first that was recorded. */
  readonly overdue: number;
  readonly firstOverdueAt: Position | null;
  /** Whether a simulator made any of them up. */
  readonly synthetic: boolean;
}

/** What is on record of one Participant, as of a date and a position. */
export interface ComplianceFacts {
  /** The first day of its present membership. */
  readonly since: LocalDate;
  readonly producer: boolean;
  readonly measures: readonly MeasureFact[];
  /** The years whose information it provided, with the event. */
  readonly information: ReadonlyMap<number, Position>;
  /** The returns that stand, with the event: `production/2004-H1`. */
  readonly filings: ReadonlyMap<string, Position>;
  /** In the order of their days. */
  readonly ratings: readonly RatingFact[];
  readonly recommendations: readonly RecommendationFact[];
  readonly reports: readonly ReportFact[];
  readonly confirmations: ConfirmationFacts;
}

/**
 * What this ledger receives at all. Where it holds no return of a dataset and period, and no information of a year, from
 * anybody, that one Participant's is missing says nothing against it.
 */
export interface LedgerScope {
  readonly years: ReadonlySet<number>;
  readonly filings: ReadonlySet<string>;
}

/** What names a return in `filings`. */
export function filingKey(dataset: Dataset, period: StatisticalPeriod): string {
  return `${dataset}/${period}`;
}
