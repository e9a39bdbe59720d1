import type { CalendarMonth, LocalDate, Position } from '@kp/kernel';
import type { CertificateNumber, SchemeCommand } from '@kp/scheme';
import { AE, admitThree, confirm, exporting, importing, issue, numbered, send, ZA } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { MonthlyListQueries, type MonthlyListing } from './monthly-list';

const MARCH = '2004-03' as CalendarMonth;
let world: RecordedWorld;
let lists: MonthlyListQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  lists = new MonthlyListQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

function all(participant = AE, month = MARCH, asOf?: Position): readonly MonthlyListing[] {
  const items: MonthlyListing[] = [];
  let after: string | null | undefined;
  while (after !== null) {
    const page = lists.list(participant, month, {
      limit: 2,
      ...(after === undefined ? {} : { after }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

const refuse = (number: CertificateNumber): SchemeCommand => ({
  type: 'RefuseImport',
  data: { number, authority: 'Import office', reason: 'contents-differ', remarks: null },
});

describe('the monthly list', () => {
  it('holds each line of what was issued and of what was verified in the month, in order, over pages', async () => {
    await send(world, numbered(1));
    const confirmed = await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'C1'));
    await send(
      world,
      numbered(2),
      { issuedOn: '2004-03-31' as LocalDate, expiresOn: '2004-05-30' as LocalDate },
      '2004-03-31',
    );
    await world.act('2004-04-02', importing(AE), refuse(numbered(2)));
    await world.act(
      '2004-03-09',
      exporting(AE),
      issue(numbered(1, AE), { issuer: AE, destination: ZA, issuedOn: '2004-03-09' as LocalDate }),
    );
    await world.fold();

    expect(all().map(({ act, on, number, line, hs }) => [act, on, number, line, hs])).toEqual([
      ['verified', '2004-03-06', numbered(1), 1, '7102.10'],
      ['verified', '2004-03-06', numbered(1), 2, '7102.31'],
      ['issued', '2004-03-09', numbered(1, AE), 1, '7102.10'],
      ['issued', '2004-03-09', numbered(1, AE), 2, '7102.31'],
    ]);
    expect(all()[1]).toEqual({
      act: 'verified',
      on: '2004-03-06',
      number: numbered(1),
      status: 'confirmed',
      issuingAuthority: 'Export office',
      issuedOn: '2004-03-01',
      validatedOn: '2004-03-02',
      expiresOn: '2004-04-30',
      provenance: ZA,
      destination: AE,
      origin: { kind: 'single', country: ZA },
      line: 2,
      hs: '7102.31',
      carats: 160_000,
      valueUsd: 32_000_000,
      verifyingAuthority: 'Import office',
      outcome: 'confirmed',
      found: { carats: 200_000, valueUsd: 32_400_000 },
      position: confirmed,
      synthetic: false,
    });
    expect(all(ZA).map(({ number, on }) => [number, on])).toEqual([
      [numbered(1), '2004-03-01'],
      [numbered(1), '2004-03-01'],
      [numbered(2), '2004-03-31'],
      [numbered(2), '2004-03-31'],
    ]);
    expect(all(AE, '2004-04' as CalendarMonth)).toMatchObject([
      { number: numbered(2), outcome: 'refused', found: null },
      { number: numbered(2), line: 2 },
    ]);
    expect(all(AE, '2004-05' as CalendarMonth)).toEqual([]);
  });

  it('tells a verification of what nobody issued, and as of a position only what was known then', async () => {
    const orphan = numbered(7);
    const seen = await world.act('2004-03-06', importing(AE), confirm(orphan, 'C7'), true);
    await send(world, orphan);
    await world.fold();
    expect(all(AE, MARCH, seen)).toMatchObject([
      { number: orphan, status: 'unknown', provenance: null, line: 1, hs: null, carats: null, synthetic: true },
    ]);
    expect(all(AE)).toMatchObject([
      { number: orphan, provenance: ZA, line: 1, hs: '7102.10' },
      { number: orphan, line: 2 },
    ]);
    expect(all(AE, MARCH, (seen - 1) as Position)).toEqual([]);
  });
});
