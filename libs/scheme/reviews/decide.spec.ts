import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import { recordOf2003 } from '../testing/record-of-2003';
import {
  agree,
  cancelReview,
  complete,
  completed,
  fileReport,
  guineaOn,
  invite,
  invited,
  monitorsOn,
  postReport,
  propose,
  receiveReport,
  reported,
  REVIEW,
  schedule,
  scheduled,
  TEAM,
} from '../testing/review-story';
import { actor, given, type Scenario } from '../testing/scenario';
import type { ReferenceNumber } from '../reference-number';
import { reviewStream } from '../streams';
import { reportClocks, type Clock } from './report-clocks';
import { parseReviewName } from './review-key';

const day = (text: string): LocalDate => text as LocalDate;
const known = (): Scenario => given(...recordOf2003());
const clocksOf = (history: Scenario, on: string): { readonly report: Clock; readonly posting: Clock } => {
  const { completion, report, receivedOn, posting } = history.stateOf(reviewStream(REVIEW));
  const days = {
    endedOn: completion?.endedOn ?? null,
    certainty: completion?.certainty ?? null,
    filedOn: report?.filedOn ?? null,
    receivedOn,
    postedOn: posting?.postedOn ?? null,
  };
  return reportClocks(days, day(on));
};

describe('a review', () => {
  it('given an invitation, goes its way to the posted report', () => {
    const posted = reported()
      .having(receiveReport(), guineaOn('2005-05-10'))
      .having(postReport(), monitorsOn('2005-05-20'));
    const { stage, purpose, consentedOn, team, posting } = posted.stateOf(reviewStream(REVIEW));
    expect(stage).toBe('posted');
    expect(purpose?.kind).toBe('visit');
    expect(consentedOn).toBe('2005-01-20');
    expect(team).toEqual(TEAM);
    expect(posting).toEqual({ comments: 'A register was begun', postedOn: '2005-05-20' });
  });

  it('given a mission that was proposed, waits for the consent of the Participant', () => {
    const proposed = known().having(propose(), monitorsOn('2005-01-10'));
    expect(proposed.when(schedule(), monitorsOn('2005-02-10')).codes).toEqual(['review-without-consent']);
    expect(proposed.when(agree(), monitorsOn('2005-01-20')).codes).toEqual(['not-the-reviewed']);
    const agreed = proposed.having(agree(), guineaOn('2005-01-20'));
    expect(agreed.when(schedule(), monitorsOn('2005-02-10')).codes).toEqual([]);
    expect(agreed.when(agree(), guineaOn('2005-01-21')).codes).toEqual(['review-agreed-already']);
  });

  it('is invited by the Participant itself, or by the Chair with its word', () => {
    for (const as of [actor('working-group'), actor('exporting-authority', 'ZA'), actor('auditor')]) {
      expect(known().when(invite(), { as, at: '2005-01-20T10:00:00.000Z' }).codes).toEqual(['not-the-reviewed']);
    }
    expect(known().when(invite(), { as: actor('chair'), at: '2005-01-20T10:00:00.000Z' }).codes).toEqual([]);
    expect(invited().when(schedule(), guineaOn('2005-02-10')).codes).toEqual(['not-a-monitor']);
  });

  it('begins once, with a place that the ledger knows, under a number, and not before the scheme', () => {
    expect(invited().when(invite(), guineaOn('2005-01-21')).codes).toEqual(['review-known-already']);
    expect(given().when(invite(), guineaOn('2005-01-20')).codes).toEqual(['participant-unknown']);
    const unnumbered = invite({ review: 'first' as ReferenceNumber });
    expect(known().when(unnumbered, guineaOn('2005-01-20')).codes).toEqual(['reference-malformed']);
    expect(known().when(invite(), guineaOn('2002-12-31')).codes).toEqual(['before-the-scheme']);
  });

  it('given a follow-up, follows a review of the same Participant that took place', () => {
    const followUp = invite({
      review: '2005-2' as ReferenceNumber,
      kind: 'follow-up',
      follows: '2005-1' as ReferenceNumber,
    });
    expect(completed().when(followUp, guineaOn('2005-11-17')).codes).toEqual([]);
    expect(scheduled().when(followUp, guineaOn('2005-11-17')).codes).toEqual(['follow-up-of-nothing']);
    expect(known().when(invite({ kind: 'follow-up' }), guineaOn('2005-11-17')).codes).toEqual(['follow-up-of-nothing']);
  });

  it('has a team of governments with one member of industry and one of civil society, where it is told', () => {
    for (const team of [TEAM.slice(1, 3), TEAM.slice(2), [...TEAM, { seat: 'industry' as const, from: 'Another' }]]) {
      expect(invited().when(schedule({ team }), monitorsOn('2005-02-10')).codes).toEqual(['team-unbalanced']);
    }
    expect(invited().when(schedule({ team: null }), monitorsOn('2005-02-10')).codes).toEqual([]);
  });

  it('is moved until it takes place, and not completed before its days were set', () => {
    const moved = scheduled().having(
      schedule({ from: day('2005-05-09'), to: day('2005-05-13') }),
      monitorsOn('2005-03-01'),
    );
    expect(moved.stateOf(reviewStream(REVIEW)).schedule?.from).toBe('2005-05-09');
    expect(invited().when(complete(), monitorsOn('2005-04-18')).codes).toEqual(['review-not-scheduled']);
    const early = complete({ startedOn: day('2005-02-01'), endedOn: day('2005-02-05') });
    expect(scheduled().when(early, monitorsOn('2005-04-18')).codes).toEqual(['review-before-its-schedule']);
    expect(completed().when(schedule(), monitorsOn('2005-04-19')).codes).toEqual(['review-completed-already']);
    expect(scheduled().when(complete(), monitorsOn('2005-04-12')).codes).toEqual(['in-the-future']);
  });

  it('given a report on a visit that did not take place, is refused with the source of the rule', () => {
    expect(scheduled().when(fileReport(), monitorsOn('2005-05-02')).rejections).toMatchObject([
      { code: 'review-not-held', detail: 'It has not taken place, as far as the ledger knows.' },
    ]);
    const twice = fileReport({
      findings: [
        { obligation: 'KP-IV-a', rating: 'met', statement: 'x' },
        { obligation: 'KP-IV-a', rating: 'not-met', statement: 'y' },
      ],
    });
    expect(completed().when(twice, monitorsOn('2005-05-02')).rejections).toMatchObject([
      { code: 'finding-twice', pointer: '/findings/1/obligation' },
    ]);
  });

  it('is posted after the Participant has its report, each once', () => {
    expect(completed().when(receiveReport(), guineaOn('2005-05-02')).codes).toEqual(['report-missing']);
    expect(reported().when(postReport(), monitorsOn('2005-05-20')).codes).toEqual(['report-not-received']);
    expect(reported().when(fileReport(), monitorsOn('2005-05-20')).codes).toEqual(['report-filed-already']);
    const received = reported().having(receiveReport(), guineaOn('2005-05-10'));
    expect(received.when(receiveReport(), guineaOn('2005-05-11')).codes).toEqual(['report-received-already']);
    expect(received.when(postReport(), monitorsOn('2005-05-09')).codes).toEqual(['dates-out-of-order']);
    const posted = received.having(postReport(), monitorsOn('2005-05-20'));
    expect(posted.when(postReport(), monitorsOn('2005-05-21')).codes).toEqual(['report-posted-already']);
  });

  it('given that it was cancelled, goes no further', () => {
    const cancelled = scheduled().having(cancelReview(), guineaOn('2005-03-01'));
    expect(cancelled.when(complete(), monitorsOn('2005-04-18')).codes).toEqual(['review-cancelled']);
    expect(completed().when(cancelReview(), monitorsOn('2005-04-19')).codes).toEqual(['review-completed-already']);
    expect(known().when(cancelReview(), monitorsOn('2005-04-19')).codes).toEqual(['review-unknown']);
  });

  it('has a name', () => {
    expect(parseReviewName('GN-2005-1')).toEqual(REVIEW);
    for (const text of ['GN', 'GN-', 'gn-2005-1', 'GN2005']) expect(parseReviewName(text)).toBeUndefined();
    expect(reviewStream({ ...REVIEW, participant: 'SL' as ParticipantCode })).toBe('review-SL-2005-1');
  });
});

describe('the clocks of a report', () => {
  it('given the end of the mission, expect the report within three weeks', () => {
    expect(clocksOf(scheduled(), '2005-04-20').report).toEqual({ kind: 'not-running' });
    expect(clocksOf(completed(), '2005-05-06').report).toEqual({ kind: 'due', due: '2005-05-06' });
    expect(clocksOf(completed(), '2005-05-07').report).toEqual({ kind: 'overdue', due: '2005-05-06' });
    const filed = { due: '2005-05-06', doneOn: '2005-05-02' };
    expect(clocksOf(reported(), '2006-01-01').report).toEqual({ kind: 'on-time', ...filed });
    const late = completed().having(fileReport(), monitorsOn('2005-05-07'));
    expect(clocksOf(late, '2006-01-01').report).toMatchObject({ kind: 'late', doneOn: '2005-05-07' });
  });

  it('given the receipt, expect the posting within three weeks', () => {
    expect(clocksOf(reported(), '2005-06-30').posting).toEqual({ kind: 'not-running' });
    const received = reported().having(receiveReport(), guineaOn('2005-05-10'));
    expect(clocksOf(received, '2005-06-01').posting).toEqual({ kind: 'overdue', due: '2005-05-31' });
    const posted = received.having(postReport(), monitorsOn('2005-05-31'));
    expect(clocksOf(posted, '2005-06-01').posting).toMatchObject({ kind: 'on-time' });
  });

  it('given days that no source states, say nothing against anybody', () => {
    const doubtful = scheduled().having(complete({ certainty: 'derived' }), monitorsOn('2005-04-18'));
    expect(clocksOf(doubtful, '2006-01-01').report).toEqual({ kind: 'unknown' });
  });
});
