import {
  CERTAINTIES,
  OBLIGATION_IDS,
  parseReferenceNumber,
  RATINGS,
  REVIEW_KINDS,
  TEAM_SEATS,
  VISIBILITIES,
  type ReviewCommand,
  type ReviewFinding,
  type ReviewKey,
  type ReviewPurpose,
  type TeamMember,
} from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { dayOf, memberOrNone, orNull, participantOf, readBy, same, textOf, wordOf } from '../wire-values';
import { AgreeToReviewDto } from './agree-to-review.dto';
import { CancelReviewDto } from './cancel-review.dto';
import { CompleteReviewDto } from './complete-review.dto';
import { FileReviewReportDto, type ReviewFindingDto } from './file-review-report.dto';
import { InviteReviewDto } from './invite-review.dto';
import { PostReviewReportDto } from './post-review-report.dto';
import { ProposeReviewDto } from './propose-review.dto';
import { ReceiveReviewReportDto } from './receive-review-report.dto';
import type { ReviewKeyDto } from './review-key.dto';
import type { ReviewPurposeDto } from './review-purpose.dto';
import { ScheduleReviewDto, type TeamMemberDto } from './schedule-review.dto';

/** The wire forms of the commands about reviews. */
export const REVIEW_FORMS: FormsOf<ReviewCommand> = {
  ProposeReview: form(
    ProposeReviewDto,
    (wire) => ({ ...purposeOf(wire), ground: textOf(wire.ground) }),
    ({ follows, ...told }) => ({ ...told, ...memberOrNone('follows', follows, same) }),
  ),
  InviteReview: form(InviteReviewDto, purposeOf, ({ follows, ...told }) => ({
    ...told,
    ...memberOrNone('follows', follows, same),
  })),
  AgreeToReview: form(
    AgreeToReviewDto,
    (wire) => ({ ...reviewKeyOf(wire), source: textOf(wire.source) }),
    (told) => ({ ...told }),
  ),
  ScheduleReview: form(
    ScheduleReviewDto,
    (wire) => ({
      ...reviewKeyOf(wire),
      from: dayOf(wire.from),
      to: dayOf(wire.to),
      team: orNull(wire.team, (team) => team.map(memberOf)),
      source: textOf(wire.source),
    }),
    ({ team, ...told }) => ({
      ...told,
      ...memberOrNone('team', team, (members) => members.map((member) => ({ ...member }))),
    }),
  ),
  CompleteReview: form(
    CompleteReviewDto,
    (wire) => ({
      ...reviewKeyOf(wire),
      startedOn: dayOf(wire.startedOn),
      endedOn: dayOf(wire.endedOn),
      certainty: wordOf(CERTAINTIES, wire.certainty),
      source: textOf(wire.source),
    }),
    (told) => ({ ...told }),
  ),
  FileReviewReport: form(
    FileReviewReportDto,
    (wire) => ({
      ...reviewKeyOf(wire),
      title: textOf(wire.title),
      findings: (wire.findings ?? []).map(findingOf),
      visibility: wordOf(VISIBILITIES, wire.visibility),
    }),
    ({ findings, ...told }) => ({
      ...told,
      ...(findings.length === 0 ? {} : { findings: findings.map((finding) => ({ ...finding })) }),
    }),
  ),
  ReceiveReviewReport: form(ReceiveReviewReportDto, reviewKeyOf, (told) => ({ ...told })),
  PostReviewReport: form(
    PostReviewReportDto,
    (wire) => ({ ...reviewKeyOf(wire), comments: orNull(wire.comments, textOf) }),
    ({ comments, ...told }) => ({ ...told, ...memberOrNone('comments', comments, same) }),
  ),
  CancelReview: form(
    CancelReviewDto,
    (wire) => ({ ...reviewKeyOf(wire), reason: textOf(wire.reason) }),
    (told) => ({ ...told }),
  ),
};

/** Reads what names a review. */
export function reviewKeyOf({ participant, review }: PlainOf<ReviewKeyDto>): ReviewKey {
  return { participant: participantOf(participant), review: readBy(parseReferenceNumber, review) };
}

function purposeOf(wire: PlainOf<ReviewPurposeDto>): ReviewKey & ReviewPurpose {
  return {
    ...reviewKeyOf(wire),
    kind: wordOf(REVIEW_KINDS, wire.kind),
    follows: orNull(wire.follows, (text) => readBy(parseReferenceNumber, text)),
    source: textOf(wire.source),
  };
}

function memberOf({ seat, from }: PlainOf<TeamMemberDto>): TeamMember {
  return { seat: wordOf(TEAM_SEATS, seat), from: textOf(from) };
}

function findingOf({ obligation, rating, statement }: PlainOf<ReviewFindingDto>): ReviewFinding {
  return {
    obligation: wordOf(OBLIGATION_IDS, obligation),
    rating: wordOf(RATINGS, rating),
    statement: textOf(statement),
  };
}
