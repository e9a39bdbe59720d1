import type { LocalDate, Position } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import {
  covers,
  evolveRecommendation,
  evolveReview,
  initialRecommendationState,
  initialReviewState,
  isPastDue,
  type Clearance,
  type ObligationId,
  type ParticipantCode,
  type RecommendationEvent,
  type RecommendationKey,
  type RecommendationState,
  type ReferenceNumber,
  type ReviewEvent,
  type ReviewKey,
  type ReviewKind,
  type ReviewStage,
  type ReviewState,
} from '@kp/scheme';
import { allOf, equals } from '../condition';
import type { AsOf, Page, PageRequest } from '../page';
import { readAsOf, readPage } from '../read-as-of';
import { COMPLIANCE } from './projection';
import { coverageOf, type ReviewCoverage } from './review-coverage';
import type { RecommendationRow, ReviewRow, Step } from './tables';

interface Read<Key, State> {
  readonly key: Key;
  readonly state: State;
  /** Where the log holds the first event about it, and the last one. */
  readonly firstPosition: Position;
  readonly lastPosition: Position;
  readonly synthetic: boolean;
}

/** A review as it stood on a day, as known at a position. */
export type ReviewRecord = Read<ReviewKey, ReviewState>;
/** A recommendation as it stood on a day, as known at a position. */
export type RecommendationRecord = Read<RecommendationKey, RecommendationState>;

export interface ReviewFilter {
  readonly participant?: ParticipantCode;
  readonly kind?: ReviewKind;
  readonly stage?: ReviewStage;
}

export interface RecommendationFilter {
  readonly participant?: ParticipantCode;
  readonly status?: 'open' | 'closed';
  /** Only what was open past its last day, or only what was not. */
  readonly overdue?: boolean;
  readonly obligation?: ObligationId;
}

type Stored<Row> = Omit<Row, 'steps'> & { readonly steps: string };

/** Questions about reviews, and about what they recommended. */
export class ReviewQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** In the order in which they were first recorded; each as it stood on a day. */
  list(filter: ReviewFilter, on: LocalDate, page: PageRequest): Page<ReviewRecord> {
    const { participant, kind, stage } = filter;
    return readPage(this.readModels, { name: COMPLIANCE, list: 'reviews' }, page, (connection, asked) => {
      const { sql, parameters } = between(asked, participant);
      const rows = connection.all<Stored<ReviewRow>>(
        `SELECT * FROM reviews WHERE ${sql} ORDER BY first_position LIMIT ?`,
        ...parameters,
        asked.limit,
      );
      return rows.map((row) => {
        const record = reviewOf(row, on, asked.asOf);
        const isAsked =
          (kind === undefined || record?.state.purpose?.kind === kind) &&
          (stage === undefined || record?.state.stage === stage);
        return { place: [row.first_position], item: isAsked ? record : undefined };
      });
    });
  }

  /** In the order in which they were made; those that the asker may not read are not there. */
  recommendations(
    filter: RecommendationFilter,
    { on, clearance }: { readonly on: LocalDate; readonly clearance: Clearance },
    page: PageRequest,
  ): Page<RecommendationRecord> {
    const { participant, status, overdue, obligation } = filter;
    return readPage(this.readModels, { name: COMPLIANCE, list: 'recommendations' }, page, (connection, asked) => {
      const { sql, parameters } = between(asked, participant);
      const rows = connection.all<Stored<RecommendationRow>>(
        `SELECT * FROM recommendations WHERE ${sql} ORDER BY first_position LIMIT ?`,
        ...parameters,
        asked.limit,
      );
      return rows.map((row) => {
        const record = covers(clearance, row) ? recommendationOf(row, on, asked.asOf) : undefined;
        const isAsked =
          record !== undefined &&
          (status === undefined || record.state.status === status) &&
          (overdue === undefined || isPastDue(record.state, on) === overdue) &&
          (obligation === undefined || record.state.content?.obligations.includes(obligation) === true);
        return { place: [row.first_position], item: isAsked ? record : undefined };
      });
    });
  }

  /** How far the Participants of a date have come with reviews by then, and who has not invited any. */
  coverage(on: LocalDate, { asOf, until = on }: AsOf & { readonly until?: LocalDate }): Answer<ReviewCoverage> {
    return readAsOf(this.readModels, COMPLIANCE, asOf, (connection, position) => {
      const rows = connection.all<Stored<ReviewRow>>(
        'SELECT * FROM reviews WHERE first_position <= ? ORDER BY first_position',
        position,
      );
      const records = rows.flatMap((row) => reviewOf(row, on, position) ?? []);
      return coverageOf(connection, records, { on, until, asOf: position });
    });
  }
}

function between(
  { asOf, after }: { readonly asOf: Position; readonly after: readonly (string | number)[] | undefined },
  participant: ParticipantCode | undefined,
): ReturnType<typeof allOf> {
  return allOf(
    ['first_position > ? AND first_position <= ?', Number(after?.[0] ?? 0), asOf],
    equals('participant', participant),
  );
}

function reviewOf(row: Stored<ReviewRow>, on: LocalDate, asOf: Position): ReviewRecord | undefined {
  const steps = stepsOf<ReviewEvent>(row.steps, on, asOf);
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  return {
    key: { participant: row.participant, review: row.review as ReferenceNumber },
    state: steps.reduce((state, [, , event]) => evolveReview(state, event), initialReviewState),
    firstPosition: row.first_position,
    lastPosition: last[0],
    synthetic: row.synthetic_from !== null && row.synthetic_from <= asOf,
  };
}

function recommendationOf(
  row: Stored<RecommendationRow>,
  on: LocalDate,
  asOf: Position,
): RecommendationRecord | undefined {
  const steps = stepsOf<RecommendationEvent>(row.steps, on, asOf);
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  return {
    key: { participant: row.participant, review: row.review as ReferenceNumber, item: row.item },
    state: steps.reduce((state, [, , event]) => evolveRecommendation(state, event), initialRecommendationState),
    firstPosition: row.first_position,
    lastPosition: last[0],
    synthetic: row.synthetic_from !== null && row.synthetic_from <= asOf,
  };
}

/** What had happened by a day, as known at a position. */
function stepsOf<Event>(text: string, on: LocalDate, asOf: Position): readonly Step<Event>[] {
  return (JSON.parse(text) as Step<Event>[]).filter(([position, day]) => position <= asOf && day <= on);
}
