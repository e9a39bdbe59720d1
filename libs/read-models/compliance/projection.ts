import type { Projection, Recorded, Rows } from '@kp/projections';
import type { ImplementationEvent, ParticipantEvent, RecommendationEvent, ReviewEvent } from '@kp/scheme';
import { DELIVERY_EVENTS, foldDelivery, type DeliveryEvent } from './fold-delivery';
import { FILING_EVENTS, foldFiling, foldImplementation, type FilingEvent } from './fold-declaration';
import { foldRecommendation, foldReview } from './fold-review';
import {
  deliveries,
  filings,
  information,
  measures,
  members,
  openings,
  ratings,
  recommendations,
  reviews,
  standing,
  turns,
} from './tables';

/** The name of this read model. */
export const COMPLIANCE = 'compliance';

const MEMBERSHIP_EVENTS = [
  'participant.admitted',
  'participant.removed',
  'participant.rejoined',
  'participant.absorbed',
  'participant.recognised-for-trade',
] as const;

type MembershipEvent = Extract<ParticipantEvent, { readonly type: (typeof MEMBERSHIP_EVENTS)[number] }>;

type Handled = MembershipEvent | ReviewEvent | RecommendationEvent | ImplementationEvent | FilingEvent | DeliveryEvent;

/** What is on record of how Participants meet their obligations: the ground of the matrix, and the reviews. */
export const complianceProjection: Projection<Handled> = {
  name: COMPLIANCE,
  version: 3,
  cost: 2,
  tables: [
    members,
    reviews,
    recommendations,
    openings,
    ratings,
    measures,
    turns,
    information,
    filings,
    standing,
    deliveries,
  ],
  handles: [
    ...MEMBERSHIP_EVENTS,
    'review.proposed',
    'review.invited',
    'review.agreed',
    'review.scheduled',
    'review.completed',
    'review.report-filed',
    'review.report-received',
    'review.report-posted',
    'review.cancelled',
    'recommendation.made',
    'recommendation.progress-reported',
    'recommendation.closed',
    'recommendation.reopened',
    'implementation.measure-declared',
    'implementation.measure-ended',
    'implementation.information-provided',
    'implementation.self-assessed',
    ...FILING_EVENTS,
    ...DELIVERY_EVENTS,
  ],
  apply(event, rows) {
    if (isOf(event, 'certificate')) foldDelivery(event, rows);
    else if (isOf(event, 'return')) foldFiling(event, rows);
    else if (isOf(event, 'review')) foldReview(event, rows);
    else if (isOf(event, 'recommendation')) foldRecommendation(event, rows);
    else if (isOf(event, 'implementation')) foldImplementation(event, rows);
    else foldMembership(event, rows);
  },
};

type Of<Kind extends string> = Extract<Handled, { readonly type: `${Kind}.${string}` }>;

function isOf<Kind extends string>(event: Recorded<Handled>, kind: Kind): event is Recorded<Of<Kind>> {
  return event.type.startsWith(`${kind}.`);
}

function foldMembership({ position, type, data, metadata }: Recorded<MembershipEvent>, rows: Rows): void {
  rows.put(members, { position, code: data.participant, type, data, synthetic: metadata.synthetic === true ? 1 : 0 });
}
