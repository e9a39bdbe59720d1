import type { Recorded, Rows } from '@kp/projections';
import {
  dayOfRecommendationEvent,
  dayOfReviewEvent,
  recommendationName,
  reviewName,
  type RecommendationEvent,
  type ReviewEvent,
} from '@kp/scheme';
import { ratingTurn } from './rating-turn';
import { openings, ratings, recommendations, reviews, type ReviewRow, type Step } from './tables';

/** Adds an event to its review, and what its report finds to the ratings. */
export function foldReview(recorded: Recorded<ReviewEvent>, rows: Rows): void {
  const { position, metadata } = recorded;
  const event = eventOf<ReviewEvent>(recorded);
  const name = reviewName(event.data);
  const known = rows.get(reviews, name) ?? begun(event, name, position);
  const step: Step<ReviewEvent> = [position, dayOfReviewEvent(event), event];
  rows.put(reviews, {
    ...known,
    ...clockColumns(event, position),
    synthetic_from: known.synthetic_from ?? (metadata.synthetic === true ? position : null),
    steps: [...known.steps, step],
  });
  if (event.type !== 'review.report-filed') return;
  const { participant, findings, visibility, filedOn } = event.data;
  for (const { obligation, rating } of findings) {
    rows.put(ratings, {
      position,
      obligation,
      participant,
      rating,
      rated_on: filedOn,
      by_review: 1,
      turn: ratingTurn(filedOn, position),
      review: name,
      visibility,
    });
  }
}

/** Adds an event to its recommendation, and begins or ends the time for which it was open. */
export function foldRecommendation(recorded: Recorded<RecommendationEvent>, rows: Rows): void {
  const { position, metadata } = recorded;
  const event = eventOf<RecommendationEvent>(recorded);
  const { participant, review, item, visibility } = event.data;
  const name = recommendationName(event.data);
  const known = rows.get(recommendations, name) ?? {
    name,
    participant,
    review,
    item,
    visibility,
    first_position: position,
    synthetic_from: null,
    steps: [],
  };
  const on = dayOfRecommendationEvent(event);
  const steps = [...known.steps, [position, on, event] as const];
  const synthetic_from = known.synthetic_from ?? (metadata.synthetic === true ? position : null);
  rows.put(recommendations, { ...known, synthetic_from, steps });

  const made =
    steps.flatMap(([, , one]) => (one.type === 'recommendation.made' ? [one.data.obligations] : []))[0] ?? [];
  const opening = {
    name,
    opened_at: position,
    opened_on: on,
    participant,
    review: reviewName(event.data),
    obligations: made.join(' '),
    visibility,
    closed_on: null,
    closed_at: null,
  };
  if (event.type === 'recommendation.made' || event.type === 'recommendation.reopened') {
    rows.put(openings, { ...opening, due: event.data.due });
  }
  if (event.type !== 'recommendation.closed') return;
  const openedAt = steps.findLast(([, , { type }]) => OPENING.has(type))?.[0];
  const open = openedAt === undefined ? undefined : rows.get(openings, name, openedAt);
  if (open === undefined) throw new Error(`The recommendation ${name} was closed without being open.`);
  rows.put(openings, { ...open, closed_on: on, closed_at: position });
}

const OPENING: ReadonlySet<RecommendationEvent['type']> = new Set(['recommendation.made', 'recommendation.reopened']);

/** The event alone, as the rules of the scheme fold it. */
function eventOf<Event extends ReviewEvent | RecommendationEvent>({ type, version, data }: Event): Event {
  return { type, version, data } as Event;
}

function begun({ data }: ReviewEvent, name: string, first_position: ReviewRow['first_position']): ReviewRow {
  return {
    name,
    participant: data.participant,
    review: data.review,
    first_position,
    ended_on: null,
    ended_at: null,
    certainty: null,
    filed_on: null,
    filed_at: null,
    received_on: null,
    received_at: null,
    posted_on: null,
    posted_at: null,
    synthetic_from: null,
    steps: [],
  };
}

function clockColumns(event: ReviewEvent, at: ReviewRow['first_position']): Partial<ReviewRow> {
  switch (event.type) {
    case 'review.completed':
      return { ended_on: event.data.endedOn, ended_at: at, certainty: event.data.certainty };
    case 'review.report-filed':
      return { filed_on: event.data.filedOn, filed_at: at };
    case 'review.report-received':
      return { received_on: event.data.receivedOn, received_at: at };
    case 'review.report-posted':
      return { posted_on: event.data.postedOn, posted_at: at };
    default:
      return {};
  }
}
