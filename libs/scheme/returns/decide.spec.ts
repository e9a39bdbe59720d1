import { carats, usDollars } from '@kp/kernel';
import fc from 'fast-check';
import type { ParticipantCode } from '../participant-code';
import type { StatisticalPeriod } from '../statistical-period';
import { returnStream } from '../streams';
import { recordOf2003 } from '../testing/record-of-2003';
import { actor, given, type Act } from '../testing/scenario';
import type { AttestTradeReport, FileReturn, ReturnCommand, ReviseReturn, WithdrawReturn } from './commands';
import type { ReturnEvent, ReturnKey } from './events';
import type { ReturnFigures } from './return-figures';
import { EVENT_CATALOGUE } from '../event-catalogue';
import { returnDecider } from './decide';

const key: ReturnKey = {
  participant: 'ZA' as ParticipantCode,
  dataset: 'production',
  period: '2004-H1' as StatisticalPeriod,
  segment: 'all',
};
const figures: ReturnFigures = { kind: 'stated', carats: carats(700_000_000), valueUsd: usDollars(50_000_000_000) };
const nil: ReturnFigures = { kind: 'nil' };
const office = actor('statistics-office', 'ZA');

const file = (changes: Partial<FileReturn['data']> = {}): FileReturn => ({
  type: 'FileReturn',
  data: { ...key, figures, filingTimeKnown: true, source: 'Statistics office', ...changes },
});
const revise = (changes: Partial<ReviseReturn['data']> = {}): ReviseReturn => ({
  type: 'ReviseReturn',
  data: { ...key, figures: nil, source: 'Correction', ...changes },
});
const withdraw = (reason = 'Wrong period.'): WithdrawReturn => ({ type: 'WithdrawReturn', data: { ...key, reason } });
const officeOn = (day: string): Act => ({ as: office, at: `${day}T10:00:00.000Z` });
const fromRecord: Act = { as: actor('chair'), at: '2004-08-31T00:00:00.000Z' };

const nothing = given(...recordOf2003());
const filed = nothing.having(file(), officeOn('2004-08-30'));
const taken = nothing.having(file({ filingTimeKnown: false, source: 'Public record' }), fromRecord);

describe('filing a return', () => {
  it('given none, records the figures with the time of filing', () => {
    const { events, after } = nothing.when(file(), officeOn('2004-08-30'));
    expect(events).toEqual([
      {
        type: 'return.filed',
        version: 1,
        data: { ...key, figures, filedAt: '2004-08-30T10:00:00.000Z', source: 'Statistics office' },
      },
    ]);
    expect(after.statistics(returnStream(key))).toMatchObject({ status: 'filed', key, figures, revisions: [] });
  });

  it('given that it was taken from the public record, states no time of filing', () => {
    for (const as of [actor('chair'), actor('working-group'), office]) {
      const { events } = nothing.when(file({ filingTimeKnown: false }), { ...fromRecord, as });
      expect(events).toMatchObject([{ type: 'return.filed', data: { filedAt: null } }]);
    }
  });

  it.each([
    ['another Participant’s statistics office', actor('statistics-office', 'CA')],
    ['the exporting authority', actor('exporting-authority', 'ZA')],
    ['the Chair, when the time is known', actor('chair')],
    ['a working group, when the time is known', actor('working-group')],
  ])('is forbidden to %s', (_, as) => {
    expect(nothing.when(file(), { ...officeOn('2004-08-30'), as }).codes).toEqual(['not-its-statistics-office']);
  });

  it('given that one stands, is refused: it can be revised', () => {
    expect(filed.when(file(), officeOn('2004-08-31')).codes).toEqual(['filed-already']);
  });

  it('given that it was withdrawn, is possible again', () => {
    const again = filed
      .having(withdraw(), officeOn('2004-09-01'))
      .having(file({ figures: nil }), officeOn('2004-09-02'));
    expect(again.statistics(returnStream(key))).toMatchObject({
      status: 'filed',
      figures: nil,
      filed: { filedAt: '2004-09-02T10:00:00.000Z' },
      withdrawals: [{ withdrawnOn: '2004-09-01', reason: 'Wrong period.' }],
    });
  });

  it('needs a half-year, a Participant on record and a source', () => {
    const quarter = file({ period: '2004-Q1' as StatisticalPeriod });
    expect(nothing.when(quarter, officeOn('2004-08-30')).codes).toEqual(['period-unfit']);
    expect(given().when(file(), officeOn('2004-08-30')).codes).toEqual(['participant-unknown']);
    expect(nothing.when(file({ source: ' ' }), officeOn('2004-08-30')).codes).toEqual(['text-missing']);
  });

  it('refuses what cannot be weighed or paid, but nothing that is only odd', () => {
    const stated = (weight: number, value: number) =>
      nothing.when(
        file({ figures: { kind: 'stated', carats: carats(weight), valueUsd: usDollars(value) } }),
        officeOn('2004-02-01'),
      ).rejections;
    expect(stated(-1, 0)).toMatchObject([{ code: 'amount-out-of-range', pointer: '/figures/carats' }]);
    expect(stated(0, -1)).toMatchObject([{ code: 'amount-out-of-range', pointer: '/figures/valueUsd' }]);
    expect(stated(0, 1)).toEqual([]);
    expect(stated(1, 0)).toEqual([]);
    expect(stated(0, 0)).toEqual([]);
  });

  it('takes no filing from the future', () => {
    const act = { ...officeOn('2004-08-30'), now: '2004-08-28T10:00:00.000Z' };
    expect(nothing.when(file(), act).codes).toEqual(['in-the-future']);
  });
});

describe('the datasets of returns', () => {
  const quarter = '2005-Q3' as StatisticalPeriod;
  const europe = 'EU' as ParticipantCode;
  const line = { direction: 'export', hs: '7102.31', partner: europe, origin: 'mixed' } as const;
  const trade: ReturnFigures = {
    kind: 'trade',
    tradeLines: [{ ...line, carats: carats(100_00), valueUsd: usDollars(5_000_00) }],
  };
  const counts: ReturnFigures = { kind: 'certificates', issuedForExport: 12, importsAccompanied: 3 };
  const stocks: ReturnFigures = {
    kind: 'stocks',
    stockLines: [{ hs: '7102.10', carats: carats(1), valueUsd: usDollars(2) }],
  };
  const autumn = officeOn('2005-11-17');

  it.each([
    ['trade of a quarter', { dataset: 'trade', period: quarter, figures: trade }],
    ['certificates of a quarter', { dataset: 'certificates', period: quarter, figures: counts }],
    ['stocks at the end of a half-year', { dataset: 'stocks', figures: stocks }],
    ['no trade at all', { dataset: 'trade', period: quarter, figures: nil }],
  ] as const)('given %s, keeps what was stated', (_, told) => {
    const { after, codes } = nothing.when(file(told), autumn);
    expect(codes).toEqual([]);
    expect(after.statistics(returnStream({ ...key, ...told })).figures).toEqual(told.figures);
  });

  it.each([
    ['trade by half-years', { dataset: 'trade', figures: trade }, 'period-unfit'],
    ['stocks by quarters', { dataset: 'stocks', period: quarter, figures: stocks }, 'period-unfit'],
    ['figures of another dataset', { dataset: 'trade', period: quarter, figures: counts }, 'figures-unfit'],
    ['trade by kinds of mining', { dataset: 'trade', period: quarter, segment: 'artisanal' }, 'segment-unfit'],
    [
      'figures without a line',
      { dataset: 'trade', period: quarter, figures: { kind: 'trade', tradeLines: [] } },
      'figure-lines-missing',
    ],
    ['a period that has not begun', { dataset: 'trade', period: '2006-Q1' as StatisticalPeriod }, 'period-not-begun'],
    [
      'a period before the scheme',
      { dataset: 'trade', period: '2002-Q4' as StatisticalPeriod },
      'period-before-scheme',
    ],
    [
      'a count that is none',
      { dataset: 'certificates', period: quarter, figures: { ...counts, issuedForExport: -1 } },
      'amount-out-of-range',
    ],
  ] as const)('given %s, refuses it', (_, told, code) => {
    expect(nothing.when(file({ figures: nil, ...told }), autumn).codes).toEqual([code]);
  });

  it('given a filing dated before its period, when that period has come since, takes it for the odd thing it is', () => {
    const early = file({ dataset: 'trade', period: '2006-Q1' as StatisticalPeriod, figures: trade });
    expect(nothing.when(early, { ...autumn, now: '2006-02-01T00:00:00.000Z' }).codes).toEqual([]);
  });

  it('points at the line that cannot be weighed', () => {
    const figuresOf = (weight: number): ReturnFigures => ({
      kind: 'trade',
      tradeLines: [
        { ...line, carats: carats(1), valueUsd: usDollars(1) },
        { ...line, carats: carats(weight), valueUsd: usDollars(1) },
      ],
    });
    expect(
      nothing.when(file({ dataset: 'trade', period: quarter, figures: figuresOf(-1) }), autumn).rejections,
    ).toMatchObject([{ code: 'amount-out-of-range', pointer: '/figures/tradeLines/1/carats' }]);
  });

  describe('attesting what the certificates of a quarter come to', () => {
    const attest = (changes: Partial<AttestTradeReport['data']> = {}): AttestTradeReport => ({
      type: 'AttestTradeReport',
      data: {
        ...key,
        dataset: 'trade',
        period: quarter,
        figures: trade,
        authority: 'Diamond Office',
        source: 'Certificates',
        ...changes,
      },
    });

    it('given nothing filed, stands alone; given a filing, beside it', () => {
      const stream = returnStream({ ...key, dataset: 'trade', period: quarter });
      const alone = nothing.having(attest(), { ...autumn, as: actor('exporting-authority', 'ZA') });
      expect(alone.statistics(stream)).toMatchObject({ status: 'absent', figures: null });
      const filedToo = alone.having(file({ dataset: 'trade', period: quarter, figures: nil }), autumn);
      expect(filedToo.statistics(stream)).toMatchObject({
        status: 'filed',
        figures: nil,
        attestations: [{ figures: trade, attestedBy: 'Diamond Office', attestedAt: '2005-11-17T10:00:00.000Z' }],
      });
      expect(filedToo.when(attest(), autumn).codes).toEqual([]);
    });

    it('is for its own offices, and about trade', () => {
      expect(nothing.when(attest(), { ...autumn, as: actor('chair') }).codes).toEqual(['not-its-attestor']);
      expect(nothing.when(attest(), { ...autumn, as: actor('statistics-office', 'EU') }).codes).toEqual([
        'not-its-attestor',
      ]);
      expect(nothing.when(attest({ dataset: 'certificates' }), autumn).codes).toEqual(['figures-unfit']);
      expect(nothing.when(attest({ authority: ' ' }), autumn).codes).toEqual(['text-missing']);
    });
  });
});

describe('revising a return', () => {
  it('given one that stands, puts other figures in its place and keeps the filing', () => {
    const state = filed.having(revise(), officeOn('2004-09-15')).statistics(returnStream(key));
    expect(state).toMatchObject({
      status: 'filed',
      figures: nil,
      filed: { figures },
      revisions: [{ figures: nil, revisedAt: '2004-09-15T10:00:00.000Z', source: 'Correction' }],
    });
  });

  it('needs one that stands', () => {
    expect(nothing.when(revise(), officeOn('2004-09-15')).codes).toEqual(['nothing-filed']);
    const gone = filed.having(withdraw(), officeOn('2004-09-01'));
    expect(gone.when(revise(), officeOn('2004-09-15')).rejections).toMatchObject([
      { code: 'nothing-filed', detail: 'The return of ZA for 2004-H1 was withdrawn on 2004-09-01.' },
    ]);
  });

  it('has to change something', () => {
    expect(filed.when(revise({ figures }), officeOn('2004-09-15')).codes).toEqual(['nothing-revised']);
  });

  it('does not come before the filing', () => {
    expect(filed.when(revise(), officeOn('2004-08-29')).codes).toEqual(['dates-out-of-order']);
    expect(filed.when(revise(), officeOn('2004-08-30')).codes).toEqual([]);
  });

  it('is open to the Chair and the working groups for what was taken from the public record only', () => {
    const later = { ...fromRecord, at: '2005-01-01T00:00:00.000Z' };
    expect(taken.when(revise(), later).codes).toEqual([]);
    expect(taken.when(revise(), { ...later, as: actor('working-group') }).codes).toEqual([]);
    expect(filed.when(revise(), later).codes).toEqual(['not-its-statistics-office']);
    expect(taken.when(revise(), { ...later, as: office }).codes).toEqual([]);
  });
});

describe('withdrawing a return', () => {
  it('given one that stands, leaves none standing, with the reason', () => {
    const state = filed.having(withdraw(), officeOn('2004-09-01')).statistics(returnStream(key));
    expect(state).toMatchObject({ status: 'withdrawn', figures: null });
  });

  it('needs one that stands, and a reason', () => {
    expect(nothing.when(withdraw(), officeOn('2004-09-01')).codes).toEqual(['nothing-filed']);
    expect(filed.when(withdraw(''), officeOn('2004-09-01')).codes).toEqual(['text-missing']);
  });
});

describe('whatever is sent about a return', () => {
  const someFigures = fc.constantFrom<ReturnFigures>(figures, nil, { kind: 'undisclosed' });
  const command: fc.Arbitrary<ReturnCommand> = fc.oneof(
    fc.record({ figures: someFigures, filingTimeKnown: fc.boolean() }).map((changes) => file(changes)),
    someFigures.map((other) => revise({ figures: other })),
    fc.constant(withdraw()),
  );
  const story = fc.array(fc.tuple(command, fc.integer({ min: 1, max: 28 })), { maxLength: 15, size: 'max' });

  it('what was recorded is not recorded again, survives JSON, and leaves one set of figures or none', () => {
    fc.assert(
      fc.property(story, (steps) => {
        steps.reduce((history, [sent, dayOfMonth]) => {
          const act = officeOn(`2004-09-${String(dayOfMonth).padStart(2, '0')}`);
          const { events, rejections, after } = history.when(sent, act);
          expect(events).toHaveLength(rejections.length === 0 ? 1 : 0);
          expect(JSON.parse(JSON.stringify(events))).toEqual(events);
          if (events.length > 0) expect(after.when(sent, act).events).toEqual([]);
          const state = after.statistics(returnStream(key));
          expect(state.figures !== null).toBe(state.status === 'filed');
          return after;
        }, nothing);
      }),
    );
  });

  it('folding never throws, in whatever order events come', () => {
    const anyEvent = fc.constantFrom<ReturnEvent>(
      EVENT_CATALOGUE['return.filed'].example,
      EVENT_CATALOGUE['return.revised'].example,
      EVENT_CATALOGUE['return.withdrawn'].example,
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        const state = events.reduce((before, event) => returnDecider.evolve(before, event), returnDecider.initialState);
        expect(state.withdrawals).toHaveLength(events.filter(({ type }) => type === 'return.withdrawn').length);
      }),
    );
  });
});
