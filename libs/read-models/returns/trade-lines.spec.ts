import { carats, usDollars, type Actor } from '@kp/kernel';
import type { ReturnKey, StatisticalPeriod, TradeFigures, TradeLine } from '@kp/scheme';
import { AE, admitThree, BE, ZA } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { ReturnQueries } from './queries';

const office: Actor = { id: 'statistics-ZA', roles: ['statistics-office'], participant: ZA };
const quarter = '2004-Q1' as StatisticalPeriod;
const key: ReturnKey = { participant: ZA, dataset: 'trade', period: quarter, segment: 'all' };

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

function line(direction: TradeLine['direction'], partner: TradeLine['partner'], weight: number): TradeLine {
  return { direction, hs: '7102.31', partner, origin: ZA, carats: carats(weight), valueUsd: usDollars(weight * 100) };
}

const trade = (...tradeLines: readonly TradeLine[]): TradeFigures => ({ kind: 'trade', tradeLines });
const weightsOf = (lines: readonly { readonly carats: number }[]): readonly number[] => lines.map((one) => one.carats);

describe('a trade return', () => {
  const first = trade(line('export', AE, 300), line('export', BE, 200), line('import', AE, 50));
  const second = trade(line('export', AE, 310), line('import', null, 50));

  it('given a filing and a revision, lists the lines that held at each position', async () => {
    const filed = await world.act('2004-05-20T12:00:00.000Z', office, {
      type: 'FileReturn',
      data: { ...key, figures: first, filingTimeKnown: true, source: 'Customs' },
    });
    await world.act('2004-06-20T12:00:00.000Z', office, {
      type: 'ReviseReturn',
      data: { ...key, figures: second, source: 'Customs, corrected' },
    });
    await world.fold();

    expect(returns.byKey(key).value).toMatchObject({ figures: second, dueOn: '2004-05-31', revisions: 1 });
    expect(returns.byKey(key, { asOf: filed }).value).toMatchObject({ figures: first });
    expect(weightsOf(returns.tradeLines({}, { limit: 10 }).items)).toEqual([310, 50]);
    expect(weightsOf(returns.tradeLines({}, { limit: 10, asOf: filed }).items)).toEqual([300, 200, 50]);
    const exportsThen = returns.tradeLines({ direction: 'export', participant: ZA }, { limit: 1, asOf: filed });
    expect(weightsOf(exportsThen.items)).toEqual([300]);
    expect(
      weightsOf(returns.tradeLines({ direction: 'export' }, { limit: 1, after: exportsThen.next ?? '' }).items),
    ).toEqual([200]);
    expect(returns.tradeLines({ partner: BE }, { limit: 10 }).items).toEqual([]);
    expect(
      returns.tradeLines({ origin: ZA, from: quarter, to: quarter, hs: '7102.31' }, { limit: 10 }).items,
    ).toHaveLength(2);
    expect(returns.totals('period').value).toEqual([]);
  });

  it('given attestations before and after the filing, keeps them out of what the return says', async () => {
    const attest = (figures: TradeFigures) =>
      world.act('2004-05-20T12:00:00.000Z', office, {
        type: 'AttestTradeReport',
        data: { ...key, figures, authority: 'Diamond Office', source: 'Certificates' },
      });
    const early = await attest(first);
    await world.act('2004-05-21T12:00:00.000Z', office, {
      type: 'FileReturn',
      data: { ...key, figures: second, filingTimeKnown: true, source: 'Customs' },
    });
    await attest(second);
    await world.act('2004-06-01T12:00:00.000Z', office, { type: 'WithdrawReturn', data: { ...key, reason: 'Wrong.' } });
    await world.fold();

    expect(returns.byKey(key, { asOf: early }).value).toBeUndefined();
    expect(returns.versions(key).value.map(({ fact }) => fact)).toEqual(['filed', 'withdrawn']);
  });

  it('given stocks and counts of certificates, keeps them apart from production', async () => {
    const half = '2004-H1' as StatisticalPeriod;
    const stocks: ReturnKey = { participant: ZA, dataset: 'stocks', period: half, segment: 'all' };
    await world.act('2004-08-01T12:00:00.000Z', office, {
      type: 'FileReturn',
      data: {
        ...stocks,
        figures: {
          kind: 'stocks',
          stockLines: [
            { hs: '7102.10', carats: carats(5), valueUsd: usDollars(50) },
            { hs: '7102.31', carats: carats(7), valueUsd: usDollars(70) },
          ],
        },
        filingTimeKnown: true,
        source: 'Stock list',
      },
    });
    const counts = { kind: 'certificates', issuedForExport: 5, importsAccompanied: 2 } as const;
    const counted: ReturnKey = { participant: ZA, dataset: 'certificates', period: quarter, segment: 'all' };
    await world.act('2004-08-01T12:00:00.000Z', office, {
      type: 'FileReturn',
      data: { ...counted, figures: counts, filingTimeKnown: true, source: 'Register' },
    });
    await world.fold();

    expect(returns.byKey(counted).value).toMatchObject({ figures: counts, timeliness: { kind: 'late', daysLate: 62 } });
    expect(returns.totals('period').value).toEqual([]);
    expect(returns.totals('period', { dataset: 'stocks' }).value).toMatchObject([
      { of: half, carats: 12, valueUsd: 120 },
    ]);
    expect(returns.punctuality().value).toEqual([]);
    expect(returns.punctuality({ dataset: 'certificates' }).value).toMatchObject([{ participant: ZA, late: 1 }]);
  });
});
