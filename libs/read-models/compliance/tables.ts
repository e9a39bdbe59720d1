import type { LocalDate, Position } from '@kp/kernel';
import { integer, json, nullable, table, text, type RowOf } from '@kp/projections';
import type {
  CertificateNumber,
  Certainty,
  Measure,
  ObligationId,
  ParticipantCode,
  ParticipantEvent,
  Rating,
  RecommendationEvent,
  ReviewEvent,
  Visibility,
} from '@kp/scheme';

/** Who was a Participant, and whether it mines: the facts of membership alone. */
export const members = table({
  name: 'members',
  columns: {
    position: integer<Position>(),
    code: text<ParticipantCode>(),
    type: text<ParticipantEvent['type']>(),
    data: json<ParticipantEvent['data']>(),
    synthetic: integer<0 | 1>(),
  },
  key: ['position'],
});

/** One event in short, with the day of what it tells. */
export type Step<Event> = readonly [position: Position, on: LocalDate, event: Event];

/** Each review with its history, and the days that its clocks are read from. */
export const reviews = table({
  name: 'reviews',
  columns: {
    name: text(),
    participant: text<ParticipantCode>(),
    review: text(),
    first_position: integer<Position>(),
    ended_on: nullable(text<LocalDate>()),
    ended_at: nullable(integer<Position>()),
    certainty: nullable(text<Certainty>()),
    filed_on: nullable(text<LocalDate>()),
    filed_at: nullable(integer<Position>()),
    received_on: nullable(text<LocalDate>()),
    received_at: nullable(integer<Position>()),
    posted_on: nullable(text<LocalDate>()),
    posted_at: nullable(integer<Position>()),
    synthetic_from: nullable(integer<Position>()),
    steps: json<readonly Step<ReviewEvent>[]>(),
  },
  key: ['name'],
  indexes: [['first_position'], ['participant', 'first_position']],
});
export type ReviewRow = RowOf<typeof reviews>;

/** Each recommendation with its history. */
export const recommendations = table({
  name: 'recommendations',
  columns: {
    name: text(),
    participant: text<ParticipantCode>(),
    review: text(),
    item: integer(),
    visibility: text<Visibility>(),
    first_position: integer<Position>(),
    synthetic_from: nullable(integer<Position>()),
    steps: json<readonly Step<RecommendationEvent>[]>(),
  },
  key: ['name'],
  indexes: [['first_position'], ['participant', 'first_position']],
});
export type RecommendationRow = RowOf<typeof recommendations>;

/** Each time for which a recommendation was open, from its making or reopening to its closing. */
export const openings = table({
  name: 'openings',
  columns: {
    name: text(),
    opened_at: integer<Position>(),
    opened_on: text<LocalDate>(),
    participant: text<ParticipantCode>(),
    review: text(),
    /** The ids, with blanks between them. */
    obligations: text(),
    visibility: text<Visibility>(),
    due: nullable(text<LocalDate>()),
    closed_on: nullable(text<LocalDate>()),
    closed_at: nullable(integer<Position>()),
  },
  key: ['name', 'opened_at'],
});
export type OpeningRow = RowOf<typeof openings>;

/** Each rating of an obligation: by a report of a review, or by the Participant itself. */
export const ratings = table({
  name: 'ratings',
  columns: {
    position: integer<Position>(),
    obligation: text<ObligationId>(),
    participant: text<ParticipantCode>(),
    rating: text<Rating>(),
    rated_on: text<LocalDate>(),
    /** Whether a review found it; otherwise the Participant itself. */
    by_review: integer<0 | 1>(),
    /** Day and position in one text, by which the last of several is found. */
    turn: text(),
    /** The name of the review; null for a self-assessment. */
    review: nullable(text()),
    visibility: text<Visibility>(),
  },
  key: ['position', 'obligation'],
  indexes: [
    ['participant', 'obligation', 'by_review', 'turn', 'position', 'rated_on', 'visibility', 'rating', 'review'],
  ],
});
export type RatingRow = RowOf<typeof ratings>;

/** Each measure that was declared, from its first day to its last. */
export const measures = table({
  name: 'measures',
  columns: {
    participant: text<ParticipantCode>(),
    measure: text<Measure>(),
    reference: text(),
    /** The place among those of one name, from 0; the last one may still hold. */
    turn: integer(),
    effective_from: text<LocalDate>(),
    declared_at: integer<Position>(),
    effective_until: nullable(text<LocalDate>()),
    ended_at: nullable(integer<Position>()),
  },
  key: ['participant', 'measure', 'reference', 'turn'],
});
export type MeasureRow = RowOf<typeof measures>;

/** How often a measure of one name was declared. */
export const turns = table({
  name: 'turns',
  columns: { participant: text<ParticipantCode>(), measure: text<Measure>(), reference: text(), count: integer() },
  key: ['participant', 'measure', 'reference'],
});

/** The information that Participants provided for a year. */
export const information = table({
  name: 'information',
  columns: {
    participant: text<ParticipantCode>(),
    year: integer(),
    provided_on: text<LocalDate>(),
    provided_at: integer<Position>(),
  },
  key: ['participant', 'year'],
});

/** Each time for which a return stood, from its filing to its withdrawal. */
export const filings = table({
  name: 'filings',
  columns: {
    /** The name of its stream. */
    stream: text(),
    filed_at: integer<Position>(),
    participant: text<ParticipantCode>(),
    /** What names it in the facts of compliance: `production/2004-H1`. */
    filing: text(),
    /** The day of the filing; where that is not public, the day on which it was due. */
    filed_on: text<LocalDate>(),
    withdrawn_on: nullable(text<LocalDate>()),
    withdrawn_at: nullable(integer<Position>()),
  },
  key: ['stream', 'filed_at'],
  indexes: [['participant', 'filed_on', 'filed_at', 'withdrawn_on', 'withdrawn_at', 'filing']],
});

/** The filing of each return that stands. */
export const standing = table({
  name: 'standing',
  columns: { stream: text(), filed_at: integer<Position>() },
  key: ['stream'],
});

/** What the destination reported before the dispatch was recorded. */
export type EarlyAnswer = readonly [by: ParticipantCode, on: LocalDate];

/** Each certificate's shipment: to whom it went and when, and when its receipt or refusal was told. Days count from 1970. */
export const deliveries = table({
  name: 'deliveries',
  columns: {
    certificate: text<CertificateNumber>(),
    destination: nullable(text<ParticipantCode>()),
    dispatched_day: nullable(integer()),
    dispatched_at: nullable(integer<Position>()),
    answered_day: nullable(integer()),
    answered_at: nullable(integer<Position>()),
    early: nullable(json<readonly EarlyAnswer[]>()),
    /** Whether a simulator made its dispatch up. */
    synthetic: integer<0 | 1>(),
  },
  key: ['certificate'],
  // Holds all that is asked for, so that the rows themselves are never read.
  indexes: [['destination', 'dispatched_day', 'dispatched_at', 'answered_day', 'answered_at', 'synthetic']],
});
export type DeliveryRow = RowOf<typeof deliveries>;
