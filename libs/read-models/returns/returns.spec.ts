import { carats, usDollars, type Actor } from '@kp/kernel';
import type { ParticipantCode, ReturnCommand, ReturnFigures, ReturnKey, StatisticalPeriod } from '@kp/scheme';
import { AE, admitThree, BE, ZA } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { ReturnQueries } from './queries';

let world: RecordedWorld;
let returns: ReturnQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  returns = new ReturnQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

function key(period: string, participant: ParticipantCode = ZA): ReturnKey {
  return { participant, dataset: 'production', period: period as StatisticalPeriod, segment: 'all' };
}

function office(participant: ParticipantCode): Actor {
  return { id: `statistics-${participant}`, roles: ['statistics-office'], participant };
}

function stated(weight: number, value: number): ReturnFigures {
  return { kind: 'stated', carats: carats(weight), valueUsd: usDollars(value) };
}

function file(of: ReturnKey, figures: ReturnFigures, filingTimeKnown = true): ReturnCommand {
  return { type: 'FileReturn', data: { ...of, figures, filingTimeKnown, source: 'statistics office' } };
}

async function act(on: string, command: ReturnCommand) {
  return world.act(`${on}T12:00:00.000Z`, office(command.data.participant), command);
}

describe('a return', () => {
  it('given its filing, a revision and a withdrawal, says what held at each position', async () => {
    const filed = await act('2004-08-20', file(key('2004-H1'), stated(100, 0)));
    const revised = await act('2004-10-01', {
      type: 'ReviseReturn',
      data: { ...key('2004-H1'), figures: stated(120, 3_000), source: 'correction' },
    });
    const withdrawn = await act('2004-11-01', {
      type: 'WithdrawReturn',
      data: { ...key('2004-H1'), reason: 'counted twice' },
    });
    await world.fold();
    expect(returns.byKey(key('2004-H1'), { asOf: filed }).value).toMatchObject({
      status: 'filed',
      figures: stated(100, 0),
      filedAt: '2004-08-20T12:00:00.000Z',
      revisedAt: null,
      dueOn: '2004-08-31',
      timeliness: { kind: 'on-time', daysEarly: 11 },
      remarks: ['The return states 1.00 ct and US$ 0.00.'],
    });
    expect(returns.byKey(key('2004-H1'), { asOf: revised }).value).toMatchObject({
      figures: stated(120, 3_000),
      revisions: 1,
      revisedAt: '2004-10-01T12:00:00.000Z',
      remarks: [],
      firstPosition: filed,
      lastPosition: revised,
    });
    expect(returns.byKey(key('2004-H1')).value).toMatchObject({ status: 'withdrawn', source: 'counted twice' });
    expect(returns.versions(key('2004-H1')).value).toEqual([
      {
        fact: 'filed',
        figures: stated(100, 0),
        at: '2004-08-20T12:00:00.000Z',
        source: 'statistics office',
        fromPosition: filed,
        untilPosition: revised,
      },
      {
        fact: 'revised',
        figures: stated(120, 3_000),
        at: '2004-10-01T12:00:00.000Z',
        source: 'correction',
        fromPosition: revised,
        untilPosition: withdrawn,
      },
      {
        fact: 'withdrawn',
        figures: null,
        at: '2004-11-01T00:00:00.000Z',
        source: 'counted twice',
        fromPosition: withdrawn,
        untilPosition: null,
      },
    ]);
    expect(returns.byKey(key('2003-H1')).value).toBeUndefined();
  });

  it('may be late, or filed at a time that is not public', async () => {
    await act('2004-09-10', file(key('2004-H1'), { kind: 'nil' }));
    await act('2004-08-31', file(key('2004-H1', AE), { kind: 'undisclosed' }, false));
    await world.fold();
    expect(returns.byKey(key('2004-H1')).value?.timeliness).toEqual({ kind: 'late', daysLate: 10 });
    expect(returns.byKey(key('2004-H1', AE)).value).toMatchObject({ filedAt: null, timeliness: { kind: 'unknown' } });
  });

  it('is listed by period and Participant, in pages as of the first', async () => {
    await act('2004-08-20', file(key('2004-H1', BE), { kind: 'nil' }));
    await act('2004-08-20', file(key('2004-H1', AE), { kind: 'nil' }));
    await act('2004-02-20', file(key('2003-H2'), { kind: 'nil' }));
    await world.fold();
    const first = returns.list({}, { limit: 2 });
    await act('2004-08-20', file(key('2004-H1'), { kind: 'nil' }));
    await world.fold();
    const second = returns.list({}, { limit: 2, after: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ period, participant }) => [period, participant])).toEqual([
      ['2003-H2', ZA],
      ['2004-H1', AE],
      ['2004-H1', BE],
    ]);
    expect(second.next).toBeNull();
    expect(returns.list({ year: 2004, participant: ZA }, { limit: 2 }).items).toHaveLength(1);
  });
});

describe('punctuality', () => {
  it('ranks by the share of late returns, then by how late, and leaves the unknown to the end', async () => {
    await act('2004-02-20', file(key('2003-H2', ZA), { kind: 'nil' }));
    await act('2004-09-10', file(key('2004-H1', ZA), { kind: 'nil' }));
    await act('2005-03-05', file(key('2004-H2', ZA), { kind: 'nil' }));
    await act('2003-08-01', file(key('2003-H1', BE), { kind: 'nil' }));
    await act('2005-02-01', file(key('2004-H2', BE), { kind: 'nil' }));
    await act('2004-08-31', file(key('2004-H1', AE), { kind: 'nil' }, false));
    await world.fold();
    expect(returns.punctuality().value).toEqual([
      {
        participant: BE,
        returns: 2,
        onTime: 2,
        late: 0,
        unknown: 0,
        medianDaysLate: null,
        greatestDaysLate: null,
        missing: ['2003-H2', '2004-H1'],
      },
      {
        participant: ZA,
        returns: 3,
        onTime: 1,
        late: 2,
        unknown: 0,
        medianDaysLate: 7.5,
        greatestDaysLate: 10,
        missing: [],
      },
      {
        participant: AE,
        returns: 1,
        onTime: 0,
        late: 0,
        unknown: 1,
        medianDaysLate: null,
        greatestDaysLate: null,
        missing: [],
      },
    ]);
    expect(returns.punctuality({ from: '2004-H2' as StatisticalPeriod }).value).toMatchObject([
      { participant: BE, onTime: 1, missing: [] },
      { participant: ZA, late: 1, medianDaysLate: 5 },
    ]);
  });
});

describe('totals', () => {
  it('sum what is stated and count what is not, by period or year, as known at a position', async () => {
    await act('2004-08-20', file(key('2004-H1'), stated(100, 1_000)));
    await act('2004-08-20', file(key('2004-H1', BE), { kind: 'undisclosed' }));
    const before = await act('2005-02-20', file(key('2004-H2'), stated(50, 600)));
    await act('2005-03-20', {
      type: 'ReviseReturn',
      data: { ...key('2004-H2'), figures: stated(70, 600), source: 'correction' },
    });
    await world.fold();
    const common = { undisclosed: 1, synthetic: 0 };
    expect(returns.totals('year', { year: 2004 }).value).toEqual([
      { of: '2004', participants: 2, returns: 3, carats: 170, valueUsd: 1_600, ...common },
    ]);
    expect(returns.totals('year', { asOf: before }).value).toMatchObject([{ carats: 150 }]);
    expect(returns.totals('period').value.map(({ of, carats: sum }) => [of, sum])).toEqual([
      ['2004-H1', 100],
      ['2004-H2', 70],
    ]);
  });
});
