import type { CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import {
  confirm,
  confirmed,
  customsOn,
  dispatched,
  issued,
  issuerOn,
  nothingIssued,
  NUMBER,
} from '../testing/certificate-story';
import { acknowledge, deliver, ledgerOn, raise } from '../testing/notice-story';
import { actor, type Act, type Scenario } from '../testing/scenario';
import type { NoticeFact } from './notice-facts';
import { noticeIdOf, parseNoticeId } from './notice-id';
import { attemptsAt, deliveryOf } from './state';

const DISPATCHED = noticeIdOf(NUMBER, 2);
const told = (): Scenario => dispatched().having(raise('certificate.dispatched', 2), ledgerOn('2004-03-03'));
const outcomeIn = (story: Scenario) => deliveryOf(story.notice(DISPATCHED));
const destinationOn = customsOn;

describe('the id of a notice', () => {
  it('names the certificate and the revision of the fact in its history', () => {
    expect(DISPATCHED).toBe('ZA0012345.2');
    expect(parseNoticeId('ZA0012345.2')).toBe('ZA0012345.2');
    expect(['ZA0012345', 'ZA0012345.', 'ZA0012345.02', 'za1.2', '.2', 'ZA0012345.2.3'].map(parseNoticeId)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe('a notice to the other side', () => {
  it('given a dispatch, is raised for the importing authority of the destination, on the day of the fact', () => {
    const { events } = dispatched().when(raise('certificate.dispatched', 2), ledgerOn('2004-03-03'));
    expect(events).toEqual([
      {
        type: 'notice.raised',
        version: 1,
        data: {
          notice: 'ZA0012345.2',
          certificate: NUMBER,
          fact: 'certificate.dispatched',
          cause: 'event-2',
          revision: 2,
          from: 'ZA',
          to: 'EU',
          role: 'importing-authority',
          contradicts: false,
          raisedOn: '2004-03-03',
        },
      },
    ]);
  });

  it.each<[NoticeFact]>([
    ['certificate.import-confirmed'],
    ['certificate.import-refused'],
    ['certificate.detained'],
    ['certificate.reported-fake'],
  ])('given %s by the destination, is raised for the exporting authority of the issuer', (fact) => {
    const from = 'EU' as ParticipantCode;
    const { events } = confirmed().when(raise(fact, 3, { from, contradicts: true }), ledgerOn('2004-03-06'));
    expect(events).toMatchObject([{ data: { from, to: 'ZA', role: 'exporting-authority', contradicts: true } }]);
  });

  it('given a report on a number never issued, is raised for the Participant that the number names', () => {
    const orphan = nothingIssued().having(confirm(), customsOn('2004-03-06'));
    const from = 'EU' as ParticipantCode;
    const { events } = orphan.when(raise('certificate.import-confirmed', 0, { from }), ledgerOn('2004-03-06'));
    expect(events).toMatchObject([{ data: { notice: 'ZA0012345.0', to: 'ZA' } }]);
  });

  it('given a number that names no Participant, or a fact for a destination that nobody stated, has no addressee', () => {
    const strange = raise('certificate.reported-fake', 0, { certificate: 'XX1' as CertificateNumber });
    expect(nothingIssued().when(strange, ledgerOn('2004-03-06')).codes).toEqual(['notice-without-addressee']);
    const early = raise('certificate.dispatched', 0);
    expect(nothingIssued().when(early, ledgerOn('2004-03-06')).codes).toEqual(['notice-without-addressee']);
  });

  it('given an issuer that itself reports a fake of its number, is not raised', () => {
    const own = raise('certificate.reported-fake', 1, { from: 'ZA' as ParticipantCode });
    expect(issued().when(own, ledgerOn('2004-03-06')).codes).toEqual(['notice-to-itself']);
  });

  it('is raised once, and by nobody but the ledger', () => {
    const again = raise('certificate.dispatched', 2);
    expect(told().when(again, ledgerOn('2004-03-04')).codes).toEqual(['notice-raised-already']);
    for (const as of [actor('chair'), actor('exporting-authority', 'ZA'), actor('importing-authority', 'EU')]) {
      const act: Act = { as, at: '2004-03-03T10:00:00.000Z' };
      expect(dispatched().when(again, act).codes).toEqual(['not-the-ledger']);
    }
  });
});

describe('the delivery of a notice', () => {
  it('is pending until somebody tells of it; each report of who delivers it is an attempt', () => {
    expect(outcomeIn(told())).toBe('pending');
    const tried = told()
      .having(deliver(2, 'failed', 'No answer.'), ledgerOn('2004-03-03'))
      .having(deliver(2, 'pending'), ledgerOn('2004-03-03'));
    expect([outcomeIn(tried), attemptsAt(tried.notice(DISPATCHED))]).toEqual(['pending', 2]);
    const done = tried.having(acknowledge(2), destinationOn('2004-03-04'));
    expect([outcomeIn(done), attemptsAt(done.notice(DISPATCHED))]).toEqual(['delivered', 2]);
  });

  it('once delivered is final for whoever delivers it', () => {
    for (const by of [ledgerOn('2004-03-04'), destinationOn('2004-03-04')]) {
      const delivered = told().having(acknowledge(2), by);
      expect(delivered.when(deliver(2, 'failed', 'x'), ledgerOn('2004-03-05')).codes).toEqual(['delivery-settled']);
    }
  });

  it('given an addressee that could not read what counted as delivered, stands so, and may be tried anew', () => {
    const unread = told()
      .having(acknowledge(2), ledgerOn('2004-03-04'))
      .having(deliver(2, 'not-readable', 'An empty page.'), destinationOn('2004-03-05'));
    expect(outcomeIn(unread)).toBe('not-readable');
    const anew = unread.having(deliver(2, 'delivered'), ledgerOn('2004-03-06'));
    expect(anew.notice(DISPATCHED).deliveries.map(({ outcome, by }) => [outcome, by])).toEqual([
      ['delivered', null],
      ['not-readable', 'EU'],
      ['delivered', null],
    ]);
  });

  it('is reported by its addressee under the hat that it is for, and by no other authority', () => {
    for (const as of [
      actor('exporting-authority', 'EU'),
      actor('importing-authority', 'ZA'),
      actor('exporting-authority', 'ZA'),
      actor('chair'),
    ]) {
      expect(told().when(acknowledge(2), { as, at: '2004-03-04T10:00:00.000Z' }).codes).toEqual(['not-the-addressee']);
    }
  });

  it('given an addressee that says it is under way or did not come, is refused: that is not its to know', () => {
    for (const outcome of ['pending', 'failed'] as const) {
      expect(told().when(deliver(2, outcome, 'x'), destinationOn('2004-03-04')).codes).toEqual([
        'outcome-not-the-addressees',
      ]);
    }
  });

  it('says what was wrong when something was, and follows the notice', () => {
    for (const outcome of ['delivered-with-warnings', 'not-readable'] as const) {
      expect(told().when(deliver(2, outcome), destinationOn('2004-03-04')).rejections).toMatchObject([
        { code: 'text-missing', pointer: '/remarks' },
      ]);
    }
    expect(told().when(acknowledge(2), destinationOn('2004-03-01')).codes).toEqual(['dates-out-of-order']);
    expect(dispatched().when(acknowledge(2), issuerOn('2004-03-04')).codes).toEqual(['notice-unknown']);
  });
});
