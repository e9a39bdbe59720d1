import { carats, usDollars, type Actor } from '@kp/kernel';
import type { Dataset, ParticipantCode, ReturnFigures, ReturnKey, StatisticalPeriod, TradeLine } from '@kp/scheme';
import { AE, admitThree, ZA } from '../testing/certificate-acts';
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

const keyOf = (participant: ParticipantCode, dataset: Dataset, period: string): ReturnKey => ({
  participant,
  dataset,
  period: period as StatisticalPeriod,
  segment: 'all',
});

async function file(key: ReturnKey, figures: ReturnFigures) {
  const { participant } = key;
  const office: Actor = { id: `statistics-${participant}`, roles: ['statistics-office'], participant };
  return world.act('2005-12-01T12:00:00.000Z', office, {
    type: 'FileReturn',
    data: { ...key, figures, filingTimeKnown: true, source: 'Office' },
  });
}

const stated = (weight: number, value: number): ReturnFigures => ({
  kind: 'stated',
  carats: carats(weight),
  valueUsd: usDollars(value),
});

function trade(direction: TradeLine['direction'], partner: ParticipantCode, weight: number): ReturnFigures {
  const line = {
    direction,
    hs: '7102.31',
    partner,
    origin: null,
    carats: carats(weight),
    valueUsd: usDollars(5),
  } as const;
  return { kind: 'trade', tradeLines: [line] };
}

describe('a return against others', () => {
  it('given the figures of another period, or a carat worth many times more, is flagged and stands', async () => {
    const [first, second, third] = ['2004-H1', '2004-H2', '2005-H1'].map((text) => keyOf(ZA, 'production', text));
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three periods.');
    await file(first, stated(100, 1_000));
    const before = await file(second, stated(100, 1_000));
    await file(third, stated(10, 1_000));
    await world.fold();

    expect(returns.byKey(second).value).toMatchObject({ status: 'filed', flags: ['same-as-another-period'] });
    expect(returns.byKey(third).value).toMatchObject({
      flags: ['unit-value-shift'],
      remarks: [
        '0.10 ct and US$ 10.00 is more than five times the value of a carat in 2004-H2: 1.00 ct and US$ 10.00.',
      ],
    });
    expect(returns.byKey(first, { asOf: before }).value?.remarks).toEqual([
      'The figures are those of 2004-H2, to the last hundredth.',
    ]);
  });

  it('given that it says the same nothing twice, is not', async () => {
    for (const period of ['2004-H1', '2004-H2']) await file(keyOf(ZA, 'production', period), { kind: 'nil' });
    await world.fold();
    expect(returns.list({}, { limit: 10 }).items.flatMap(({ flags }) => flags)).toEqual([]);
  });

  it('given what the partner filed of the same trade, is held against it from then on', async () => {
    const alone = await file(keyOf(ZA, 'trade', '2005-Q3'), trade('export', AE, 1_000));
    await file(keyOf(AE, 'trade', '2005-Q3'), trade('import', ZA, 500));
    await world.fold();
    expect(returns.byKey(keyOf(ZA, 'trade', '2005-Q3'), { asOf: alone }).value?.flags).toEqual([]);
    expect(returns.list({ dataset: 'trade' }, { limit: 10 }).items.map(({ flags }) => flags)).toEqual([
      ['mirror-differs'],
      ['mirror-differs'],
    ]);
  });
});
