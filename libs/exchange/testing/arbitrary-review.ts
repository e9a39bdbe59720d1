import fc, { type Arbitrary } from 'fast-check';
import {
  CERTAINTIES,
  MOST_RECOMMENDATIONS,
  OBLIGATION_IDS,
  RATINGS,
  REVIEW_KINDS,
  TEAM_SEATS,
  VISIBILITIES,
  type RecommendationCommand,
  type ReviewCommand,
} from '@kp/scheme';
import type { CommandNamed } from '../commands';
import { arbitraryDay, arbitraryParticipant, lines, orNull, referenceNumber, text } from './arbitrary-values';

const key = { participant: arbitraryParticipant, review: referenceNumber };
const visibility = fc.constantFrom(...VISIBILITIES);

const purpose = {
  ...key,
  kind: fc.constantFrom(...REVIEW_KINDS),
  follows: orNull(referenceNumber),
  source: lines(1000),
};

const recommendation = { ...key, item: fc.integer({ min: 1, max: MOST_RECOMMENDATIONS }) };

type Data<Command extends ReviewCommand | RecommendationCommand> = {
  readonly [T in Command['type']]: Arbitrary<CommandNamed<T>['data']>;
};

/** Data of every command about reviews that have the form of the wire contract. */
export const ARBITRARY_REVIEW_DATA: Data<ReviewCommand> = {
  ProposeReview: fc.record({ ...purpose, ground: lines(2000) }),
  InviteReview: fc.record(purpose),
  AgreeToReview: fc.record({ ...key, source: lines(1000) }),
  ScheduleReview: fc.record({
    ...key,
    from: arbitraryDay,
    to: arbitraryDay,
    team: orNull(
      fc.array(fc.record({ seat: fc.constantFrom(...TEAM_SEATS), from: text(200) }), { minLength: 1, maxLength: 6 }),
    ),
    source: lines(1000),
  }),
  CompleteReview: fc.record({
    ...key,
    startedOn: arbitraryDay,
    endedOn: arbitraryDay,
    certainty: fc.constantFrom(...CERTAINTIES),
    source: lines(1000),
  }),
  FileReviewReport: fc.record({
    ...key,
    title: text(300),
    findings: fc.array(
      fc.record({
        obligation: fc.constantFrom(...OBLIGATION_IDS),
        rating: fc.constantFrom(...RATINGS),
        statement: lines(4000),
      }),
      { maxLength: 4 },
    ),
    visibility,
  }),
  ReceiveReviewReport: fc.record(key),
  PostReviewReport: fc.record({ ...key, comments: orNull(lines(8000)) }),
  CancelReview: fc.record({ ...key, reason: lines(1000) }),
};

/** Data of every command about recommendations that have the form of the wire contract. */
export const ARBITRARY_RECOMMENDATION_DATA: Data<RecommendationCommand> = {
  MakeRecommendation: fc.record({
    ...recommendation,
    text: lines(4000),
    owner: text(200),
    due: orNull(arbitraryDay),
    obligations: fc.uniqueArray(fc.constantFrom(...OBLIGATION_IDS), { minLength: 1, maxLength: 4 }),
    visibility,
  }),
  ReportProgress: fc.record({
    ...recommendation,
    progress: lines(4000),
    evidence: fc.record({
      documents: fc.array(text(500), { maxLength: 3 }),
      positions: fc.array(fc.nat().map(String), { maxLength: 3 }),
    }),
  }),
  CloseRecommendation: fc.record({ ...recommendation, reason: lines(2000) }),
  ReopenRecommendation: fc.record({ ...recommendation, reason: lines(2000), due: orNull(arbitraryDay) }),
};
