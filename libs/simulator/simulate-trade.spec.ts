import { createHash } from 'node:crypto';
import { canonicalJson } from '@kp/kernel';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import type { CertificateContent, CertificateState } from '@kp/scheme';
import { simulateTrade, TRADE_OF_2004, tradeWorldOf, type TradeOptions } from '@kp/simulator';
import { judge, type JudgedTrade } from './testing/judged-trade';

jest.setTimeout(120_000);

const world = tradeWorldOf([...membershipCommands(), ...productionReturnCommands()]);
const options: TradeOptions = { world, year: 2004, certificates: 56_791, seed: 2004, calibration: TRADE_OF_2004 };

function digestOf(small: TradeOptions): string {
  const hash = createHash('sha256');
  for (const command of simulateTrade(small)) hash.update(canonicalJson(command));
  return hash.digest('hex');
}

describe('a synthetic year 2004', () => {
  let trade: JudgedTrade;
  let issued: readonly (CertificateState & { readonly content: CertificateContent })[];
  const perTenThousand = (test: (state: CertificateState) => boolean): number =>
    Math.round((10_000 * issued.filter(test).length) / issued.length);

  beforeAll(() => {
    trade = judge(world, 2004, simulateTrade(options));
    issued = [...trade.states.values()].flatMap((state) =>
      state.content === null ? [] : [{ ...state, content: state.content }],
    );
  });

  it('issues exactly the 56,791 certificates of the communiqué, all in 2004', () => {
    expect(issued).toHaveLength(56_791);
    expect(issued.filter(({ content }) => !content.issuedOn.startsWith('2004-'))).toEqual([]);
  });

  it('holds no command that the rules of the scheme refuse', () => {
    expect(trade.refusals).toEqual([]);
  });

  it('comes in order of time, with ids of its own, each command marked as synthetic', () => {
    expect(trade.outOfOrder).toEqual([]);
    expect(trade.notSynthetic).toEqual([]);
    expect(trade.commands).toBeGreaterThan(220_000);
  });

  it('imports rough diamonds worth the US$ 31.95 billion of its calibration, but for the rounding', () => {
    const missing = Math.abs(trade.imported.valueUsd - TRADE_OF_2004.importsUsd);
    expect(missing).toBeLessThan(TRADE_OF_2004.importsUsd / 1_000_000);
  });

  it('lets nobody act on a day on which it is no Participant', () => {
    expect(trade.strangers).toEqual([]);
    const places = issued.flatMap(({ content }) => [content.issuer, content.destination]);
    expect(places).toEqual(expect.arrayContaining(['GH', 'HU', 'LB', 'SG', 'TW']));
    expect(places).not.toContain('CG');
  });

  it('lets nobody export what it has neither mined nor imported', () => {
    expect(trade.overdrawn).toEqual([]);
  });

  it('has Botswana export nearly all that it mined, at the value of its returns, US$ 83 a carat', () => {
    const lines = issued
      .filter(
        ({ content, dispatch }) => dispatch !== null && content.issuer === 'BW' && content.origin.kind === 'single',
      )
      .flatMap(({ content }) => content.lines);
    const carats = lines.reduce((sum, line) => sum + line.carats, 0);
    const value = lines.reduce((sum, line) => sum + line.valueUsd, 0);
    const mined = 1_205_372_000 + 1_898_264_700;
    expect(carats / mined).toBeGreaterThan(0.93);
    expect(carats / mined).toBeLessThan(1);
    expect(Math.abs(value / carats - 83)).toBeLessThan(2);
  });

  it('has the European Community issue about a third of the certificates', () => {
    expect(perTenThousand(({ content }) => content?.issuer === 'EU')).toBeGreaterThan(3_200);
    expect(perTenThousand(({ content }) => content?.issuer === 'EU')).toBeLessThan(3_500);
  });

  it('moves two to three times the carats mined, most of them to the European Community and India', () => {
    const received = new Map<string, number>();
    for (const { outcome, evidence, content } of issued) {
      const report = outcome === null ? undefined : evidence[outcome];
      if (report?.type !== 'certificate.import-confirmed') continue;
      received.set(content.destination, (received.get(content.destination) ?? 0) + report.data.observed.carats);
    }
    const all = [...received.values()].reduce((sum, carats) => sum + carats, 0);
    expect(all / 15_912_946_992).toBeGreaterThan(2);
    expect(all / 15_912_946_992).toBeLessThan(3);
    for (const hub of ['EU', 'IN']) {
      expect((received.get(hub) ?? 0) / all).toBeGreaterThan(0.33);
      expect((received.get(hub) ?? 0) / all).toBeLessThan(0.42);
    }
  });

  it('keeps the serials of each issuer in the sequence of issue', () => {
    const last = new Map<string, string>();
    const broken = issued.filter(({ content: { issuer, number, issuedOn } }) => {
      const follows = `${issuedOn} ${number}` > (last.get(issuer) ?? '');
      last.set(issuer, `${issuedOn} ${number}`);
      return !follows || !(issuer === 'EU' ? /^EU04\d{6}$/ : /^[A-Z]{2}04\d{5}$/).test(number);
    });
    expect(broken).toEqual([]);
  });

  it.each<readonly [mishap: string, least: number, most: number, test: (state: CertificateState) => boolean]>([
    ['voided', 85, 115, ({ status }) => status === 'voided'],
    ['replaced', 40, 60, ({ status }) => status === 'replaced'],
    ['returned unused', 18, 32, ({ status }) => status === 'returned-unused'],
    ['refused', 9, 21, ({ status }) => status === 'refused'],
    ['invalidated', 4, 12, ({ end }) => end?.kind === 'invalidated'],
    ['never heard of again', 180, 220, ({ status }) => status === 'dispatched'],
    ['confirmed twice', 22, 38, ({ evidence }) => evidence.length > 1],
  ])('leaves certificates %s between %d and %d times in ten thousand', (_, least, most, test) => {
    expect(perTenThousand(test)).toBeGreaterThanOrEqual(least);
    expect(perTenThousand(test)).toBeLessThanOrEqual(most);
  });

  it('has the discrepancies of honest trade, each ordinary kind and no other, less than one for ten confirmations', () => {
    expect([...trade.discrepancies.keys()].toSorted()).toEqual([
      'arrived-before-dispatch',
      'carats-differ',
      'confirmation-of-unknown',
      'confirmed-before-dispatch',
      'contradicting-confirmation',
      'hs-line-differs',
      'importer-differs',
      'line-carats-differ',
      'parcels-differ',
      'presented-after-end',
      'repeated-confirmation',
      'seals-broken',
      'value-differs',
    ]);
    expect(trade.discrepancies.get('confirmation-of-unknown')).toBe(40);
    expect([...trade.discrepancies.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(5_500);
  });

  it('says of everybody in it that they are synthetic', () => {
    const named = issued.flatMap(({ content: { exporter, importer, issuingAuthority, specimen } }) => [
      exporter.name,
      exporter.address,
      importer.name,
      importer.address,
      issuingAuthority,
      specimen,
    ]);
    expect(named.filter((name) => !name.toLowerCase().startsWith('synthetic'))).toEqual([]);
  });
});

describe('the seed of a synthetic year', () => {
  const small = { ...options, certificates: 400 };

  it('given the same options, gives the same commands to the last byte', () => {
    expect(digestOf(small)).toBe(digestOf({ ...small }));
  });

  it('given another seed, gives another trade', () => {
    expect(digestOf({ ...small, seed: 2005 })).not.toBe(digestOf(small));
  });

  it('is never asked for more than the world can ship', () => {
    const barren = { ...world, output: [] };
    expect(() => [...simulateTrade({ ...small, world: barren })]).toThrow(RangeError);
  });
});
