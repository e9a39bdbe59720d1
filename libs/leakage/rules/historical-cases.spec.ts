import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import type { Goods, ParticipantRecord, PeriodRecord } from './participant-record';
import type { Records, BarredOrigin } from './rule';
import { findingsOf } from './rule-pack';

interface Year {
  readonly produced?: Goods | null;
  readonly exported?: Goods | null;
  readonly imported?: Goods | null;
}

const mct = (millions: number, usDollarsPerCarat: number): Goods => ({
  carats: carats(Math.round(millions * 100_000_000)),
  valueUsd: usDollars(Math.round(millions * usDollarsPerCarat * 100_000_000)),
});

/** Spreads years evenly over their halves. */
function record(participant: string, producer: boolean, from: number, years: readonly Year[]): ParticipantRecord {
  const half = (goods: Goods | null | undefined): Goods | null =>
    goods === null || goods === undefined
      ? null
      : { carats: carats(Math.round(goods.carats / 2)), valueUsd: usDollars(Math.round(goods.valueUsd / 2)) };
  return {
    participant: participant as ParticipantCode,
    producer,
    openingStock: null,
    periods: years.flatMap(({ produced, exported, imported }, index) =>
      ['H1', 'H2'].map((name): PeriodRecord => ({
        period: `${String(from + index)}-${name}` as StatisticalPeriod,
        member: true,
        produced: half(produced),
        exported: half(exported),
        imported: half(imported),
        evidence: [],
      })),
    ),
  };
}

const IVORY_COAST: BarredOrigin = {
  origin: 'CI' as ParticipantCode,
  from: '2005-12-15' as LocalDate,
  to: '2014-04-28' as LocalDate,
  routes: ['GH', 'ML', 'GN', 'LR', 'BF', 'TG'] as ParticipantCode[],
  source: 'Security Council resolution 1643',
};

const records = (...participants: readonly ParticipantRecord[]): Records => ({
  participants,
  capacities: [],
  suspects: [IVORY_COAST],
});

const ids = (found: Records): readonly string[] => findingsOf(found).map(({ id }) => id);

describe('the cases that the rules were made for', () => {
  it('F1: given Congo, which exported 5.2 million carats a year of which it had mined 0.05, then D1 is strong', () => {
    const congo = record('CG', true, 2003, [
      { produced: mct(0.05, 90), exported: mct(5.2, 20), imported: mct(0, 0) },
      { produced: mct(0.05, 90), exported: mct(5.2, 20), imported: mct(0, 0) },
    ]);
    const found = findingsOf(records(congo));

    expect(found.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      'D1.CG.2003-H2 strong',
      'D1.CG.2004-H2 strong',
    ]);
    expect(found[0]?.sentence).toBe(
      'CG exported 5,200,000.00 ct to the end of 2003; declared are 50,000.00 ct of production and 0.00 ct of imports. ' +
        'Only an opening stock 5,150,000.00 ct larger would explain it.',
    );
    expect(found[1]?.measured['gap']).toBe('10300000.00');
  });

  it('F1: given a production that was never declared, then the sentence counts the missing returns', () => {
    const congo = record('CG', true, 2003, [{ exported: mct(5.2, 20) }]);

    expect(findingsOf(records(congo))[0]?.sentence).toContain('with no return for 2 of 2 half-years');
  });

  it('F2: given Ghana from 2000 to 2005, 60 % more carats and 210 % more value, then D4 tells it and D15 weighs it', () => {
    const growth = [1, 1.1, 1.2, 1.35, 1.5, 1.6];
    const worth = [1, 1.1, 1.3, 1.5, 1.7, 3.1 / 1.6];
    const years = growth.map((more, index) => ({ produced: mct(0.7 * more, 20 * (worth[index] ?? 1)) }));
    const found = findingsOf(records(record('GH', true, 2000, years)));

    expect(found.map(({ id }) => id)).toEqual(['D4.GH.2005-H2.production-drift']);
    expect(found[0]?.measured['factor']).toBe('1.94');

    const barredNow = findingsOf(records(record('GH', true, 2001, years)));
    expect(barredNow.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      'D15.GH.2006-H2.CI-D4.GH.2006-H2.production-drift strong',
      'D4.GH.2006-H2.production-drift lead',
    ]);
    expect(barredNow[0]?.sentence).toContain('barred since 2005-12-15');
  });

  it('F2: given a Ghana whose carats and values stay as they were, then nothing is said', () => {
    const years = [1, 1.04, 0.98, 1.02, 1, 0.99, 1.03, 1.01, 0.97, 1].map((more) => ({
      produced: mct(0.7 * more, 20),
    }));
    expect(ids(records(record('GH', true, 2000, years)))).toEqual([]);
  });

  it('F4: given Venezuela, which filed nothing from 2005 on, then D12 is told once a year while it lasts', () => {
    const filed = { produced: mct(0.06, 60) };
    const venezuela = record('VE', true, 2004, [filed, {}, {}]);

    expect(ids(records(venezuela))).toEqual(['D12.VE.2005-H2', 'D12.VE.2006-H2']);
  });

  it('F4: given nil returns, then a producer that digs nothing is not silent', () => {
    expect(ids(records(record('VE', true, 2004, [{ produced: mct(0, 0) }, { produced: mct(0, 0) }])))).toEqual([]);
  });

  it('F9: given stones worth US$ 56.38 at the mine and 260 at export, then it is a note and no alarm', () => {
    const goods = { produced: mct(0.00398958, 56.38), exported: mct(0.00388872, 260) };
    const found = findingsOf(records(record('CI', true, 2019, [goods])));

    expect(found.map(({ id, severity }) => `${id} ${severity}`)).toEqual(['D4.CI.2019-H2.stages note']);
    expect(found[0]?.measured).toEqual({ mined: '56.38', exported: '260.00' });
  });

  it('F10: given the world of 2007, 478.74 million carats in and 471.42 out, then nothing is said', () => {
    const world = record('EU', false, 2007, [{ imported: mct(478.74, 83.7), exported: mct(471.42, 82.1) }]);
    expect(ids(records(world))).toEqual([]);
  });

  it('given Lebanon, which exported more than came in and mines nothing, then D13 tells the surplus', () => {
    const lebanon = record('LB', false, 2009, [{ imported: mct(0.2, 60), exported: mct(0.586, 60) }]);
    expect(findingsOf(records(lebanon)).find(({ rule }) => rule === 'D13')?.measured['surplus']).toBe('386000.00');
  });

  it('given Guinea in 2008, six times what its ground can yield, then D2 says so against the highest estimate', () => {
    const guinea = record('GN', true, 2008, [{ produced: mct(3.0984909, 17.33) }]);
    const capacities = [
      { low: 100_000, high: 300_000, source: 'a lower guess' },
      { low: 480_000, high: 720_000, source: 'USGS SIR 2012-5256' },
    ].map(({ low, high, source }) => ({
      participant: 'GN' as ParticipantCode,
      low: carats(low * 100),
      high: carats(high * 100),
      fromYear: 2003,
      toYear: 2014,
      source,
    }));
    const found = findingsOf({ ...records(guinea), capacities });

    expect(found.map(({ id }) => id)).toEqual(['D15.GN.2008-H2.CI-D2.GN.2008-H2', 'D2.GN.2008-H2']);
    expect(found[1]?.sentence).toBe(
      'GN declared 3,098,490.90 ct for 2008, 4.30 times the highest of 2 estimates of what it can yield ' +
        '(480,000.00 ct to 720,000.00 ct: USGS SIR 2012-5256).',
    );
  });
});
