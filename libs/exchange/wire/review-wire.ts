import {
  covers,
  reportClocks,
  reviewName,
  type Clearance,
  type Clock,
  type ReviewKey,
  type ReviewState,
} from '@kp/scheme';
import type { LocalDate } from '@kp/kernel';
import type { JsonObject } from '../json-object';

/** A review as readers see it. */
export interface ReviewWire extends ReviewKey {
  readonly name: string;
  readonly stage: ReviewState['stage'];
  readonly kind: string | null;
  readonly follows: string | null;
  readonly source: string | null;
  readonly ground: string | null;
  readonly proposedOn: string | null;
  readonly consentedOn: string | null;
  readonly schedule: JsonObject | null;
  readonly team: readonly JsonObject[] | null;
  readonly completion: JsonObject | null;
  /** `null` where there is none; without `title` and `findings` for who may not read it. */
  readonly report: JsonObject | null;
  readonly receivedOn: string | null;
  readonly posting: JsonObject | null;
  readonly cancellation: JsonObject | null;
  /** The clocks of KPCS VI.15 on a day. */
  readonly reportClock: Clock;
  readonly postingClock: Clock;
}

/** Writes a review for readers, as it stood on a day; what they may not read of its report is left out. */
export function reviewToWire(
  key: ReviewKey,
  state: ReviewState,
  { on, clearance }: { readonly on: LocalDate; readonly clearance: Clearance },
): ReviewWire {
  const { stage, purpose, ground, proposedOn, consentedOn, schedule, team, completion } = state;
  const { report, receivedOn, posting, cancellation } = state;
  const isCovered = report !== null && covers(clearance, { ...key, visibility: report.visibility });
  const clocks = reportClocks(
    {
      endedOn: completion?.endedOn ?? null,
      certainty: completion?.certainty ?? null,
      filedOn: report?.filedOn ?? null,
      receivedOn,
      postedOn: posting?.postedOn ?? null,
    },
    on,
  );
  return {
    name: reviewName(key),
    participant: key.participant,
    review: key.review,
    stage,
    kind: purpose?.kind ?? null,
    follows: purpose?.follows ?? null,
    source: purpose?.source ?? null,
    ground,
    proposedOn,
    consentedOn,
    schedule: schedule === null ? null : { ...schedule },
    team: team === null ? null : team.map((member) => ({ ...member })),
    completion: completion === null ? null : { ...completion },
    report:
      report === null ? null : isCovered ? { ...report } : { visibility: report.visibility, filedOn: report.filedOn },
    receivedOn,
    posting: posting === null ? null : isCovered ? { ...posting } : { postedOn: posting.postedOn },
    cancellation: cancellation === null ? null : { ...cancellation },
    reportClock: clocks.report,
    postingClock: clocks.posting,
  };
}
