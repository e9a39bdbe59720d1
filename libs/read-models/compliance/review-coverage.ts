import type { LocalDate, Position } from '@kp/kernel';
import type { ReadConnection } from '@kp/projections';
import type { ParticipantCode, ReviewKey, ReviewState } from '@kp/scheme';
import { membersOn } from './members-on';

/** How far the Participants of a date have come with reviews by then. Each stands in one list. */
export interface ReviewCoverage {
  readonly on: LocalDate;
  /** Up to when a visit that was set counts as expected. */
  readonly until: LocalDate;
  /** Those where a review took place. */
  readonly visited: readonly ParticipantCode[];
  /** Those where none did, and one is set to end by `until`. */
  readonly expected: readonly ParticipantCode[];
  /** Those beside them that have invited one, or agreed to one. */
  readonly invited: readonly ParticipantCode[];
  /** All others. */
  readonly notInvited: readonly ParticipantCode[];
  /** Those that were visited and have invited a follow-up that has not taken place yet. */
  readonly followUpsInvited: readonly ParticipantCode[];
  readonly synthetic: boolean;
}

interface Known {
  readonly key: ReviewKey;
  readonly state: ReviewState;
  readonly synthetic: boolean;
}

/** Sorts the Participants of a date by how far their reviews have come. */
export function coverageOf(
  connection: ReadConnection,
  reviews: readonly Known[],
  { on, until, asOf }: { readonly on: LocalDate; readonly until: LocalDate; readonly asOf: Position },
): ReviewCoverage {
  const live = reviews.filter(({ state }) => state.cancellation === null);
  const codesOf = (holds: (state: ReviewState) => boolean): ReadonlySet<ParticipantCode> =>
    new Set(live.filter(({ state }) => holds(state)).map(({ key }) => key.participant));
  const completed = codesOf(({ completion }) => completion !== null);
  const set = codesOf(({ completion, schedule }) => completion === null && schedule !== null && schedule.to <= until);
  const agreed = codesOf(({ consentedOn }) => consentedOn !== null);
  const pending = codesOf(
    ({ completion, consentedOn, purpose }) =>
      completion === null && consentedOn !== null && purpose?.kind === 'follow-up',
  );
  const members = membersOn(connection, on, asOf);
  const visited = members.filter(({ code }) => completed.has(code));
  const expected = members.filter(({ code }) => !completed.has(code) && set.has(code));
  const others = members.filter(({ code }) => !completed.has(code) && !set.has(code));
  const codes = (found: typeof members): readonly ParticipantCode[] => found.map(({ code }) => code);
  return {
    on,
    until,
    visited: codes(visited),
    expected: codes(expected),
    invited: codes(others.filter(({ code }) => agreed.has(code))),
    notInvited: codes(others.filter(({ code }) => !agreed.has(code))),
    followUpsInvited: codes(visited.filter(({ code }) => pending.has(code))),
    synthetic: live.some(({ synthetic }) => synthetic),
  };
}
