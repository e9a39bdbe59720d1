import type { LocalDate } from '@kp/kernel';
import {
  closeRecommendation,
  completed,
  guineaOn,
  ITEM,
  monitorsOn,
  progress,
  recommend,
  recommended,
  reopen,
  scheduled,
} from '../testing/review-story';
import { actor, given } from '../testing/scenario';
import { recommendationStream } from '../streams';
import { parseRecommendationName } from './recommendation-key';
import { isPastDue } from './state';

describe('a recommendation', () => {
  it('given a review that took place, is made, told of, closed and taken up again', () => {
    const closed = recommended()
      .having(progress(), guineaOn('2005-09-01'))
      .having(closeRecommendation(), monitorsOn('2005-11-01'));
    expect(closed.stateOf(recommendationStream(ITEM))).toMatchObject({
      status: 'closed',
      progress: [{ progress: 'Half are registered', evidence: { positions: ['12'] }, on: '2005-09-01' }],
      closing: { reason: 'All are registered', on: '2005-11-01' },
    });
    expect(closed.when(progress(), guineaOn('2005-11-02')).codes).toEqual(['recommendation-closed-already']);
    const again = closed.having(reopen(), monitorsOn('2006-02-01'));
    expect(again.stateOf(recommendationStream(ITEM))).toMatchObject({
      status: 'open',
      due: '2006-06-30',
      closing: null,
    });
    expect(again.when(reopen(), monitorsOn('2006-02-02')).codes).toEqual(['recommendation-open']);
  });

  it('given no visit, is refused with the rule', () => {
    for (const history of [scheduled(), given()]) {
      expect(history.when(recommend(), monitorsOn('2005-05-02')).rejections).toMatchObject([
        { code: 'recommendation-without-a-visit', pointer: '/review' },
      ]);
    }
  });

  it('is made once, names obligations, and is due after it was made', () => {
    expect(recommended().when(recommend(), monitorsOn('2005-05-03')).codes).toEqual(['recommendation-made-already']);
    const wrong = recommend({ obligations: ['KP-IV-a', 'KP-IV-a'], due: '2005-05-01' as LocalDate, owner: ' ' });
    expect(completed().when(wrong, monitorsOn('2005-05-02')).codes).toEqual([
      'dates-out-of-order',
      'obligation-missing',
      'text-missing',
    ]);
    expect(completed().when(recommend(), monitorsOn('2005-04-01')).codes).toContain('dates-out-of-order');
  });

  it('is told of by the Participant, and made and closed by the monitors only', () => {
    expect(recommended().when(progress(), guineaOn('2005-09-01')).codes).toEqual([]);
    expect(recommended().when(closeRecommendation(), guineaOn('2005-09-01')).codes).toEqual(['not-a-monitor']);
    const other = { as: actor('exporting-authority', 'ZA'), at: '2005-09-01T10:00:00.000Z' };
    expect(recommended().when(progress(), other).codes).toEqual(['not-a-monitor']);
    expect(completed().when(progress(), guineaOn('2005-09-01')).codes).toEqual(['recommendation-unknown']);
  });

  it('is overdue after its last day while it is open', () => {
    const state = recommended().stateOf(recommendationStream(ITEM));
    expect(isPastDue(state, '2005-12-31' as LocalDate)).toBe(false);
    expect(isPastDue(state, '2006-01-01' as LocalDate)).toBe(true);
    expect(isPastDue({ ...state, status: 'closed' }, '2006-01-01' as LocalDate)).toBe(false);
    expect(isPastDue({ ...state, due: null }, '2006-01-01' as LocalDate)).toBe(false);
  });

  it('has a name', () => {
    expect(parseRecommendationName('GN-2005-1.1')).toEqual(ITEM);
    for (const text of ['GN-2005-1', 'GN-2005-1.', 'GN-2005-1.0', 'GN-2005-1.1000', 'x.1']) {
      expect(parseRecommendationName(text)).toBeUndefined();
    }
  });
});
