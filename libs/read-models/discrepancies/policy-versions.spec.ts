import { carats, type LocalDate } from '@kp/kernel';
import { certificateStream, DEFAULT_TOLERANCE, type SchemeCommand } from '@kp/scheme';
import { AE, admitThree, chair, confirm, importing, numbered, send } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { DiscrepancyQueries } from './queries';

let world: RecordedWorld;
let discrepancies: DiscrepancyQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  discrepancies = new DiscrepancyQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

const adopt = (version: string, effectiveFrom: string): SchemeCommand => ({
  type: 'AdoptPolicy',
  data: {
    kind: 'tolerance',
    version,
    effectiveFrom: effectiveFrom as LocalDate,
    decision: null,
    parameters: { carats: carats(0), caratsBasisPoints: 0, queryAboveBasisPoints: 0, alertAboveBasisPoints: 0 },
  },
});

/** Confirms a certificate of 2,000.00 ct with 0.05 ct less, which the default tolerance lets pass. */
const confirmShort = (serial: number, arrivedOn: string): SchemeCommand =>
  confirm(numbered(serial), `AE-${String(serial)}`, {
    carats: carats(199_995),
    arrivedOn: arrivedOn as LocalDate,
    valueUsd: null,
    lines: null,
  });

const found = (serial: number): readonly (readonly [string, string])[] =>
  discrepancies
    .list({ certificate: numbered(serial) }, { limit: 10 })
    .items.map(({ rule, policyVersion }) => [rule, policyVersion]);

const versionAt = async (serial: number): Promise<string | undefined> =>
  (await world.store.readStream(certificateStream(numbered(serial)))).at(-1)?.metadata.policyVersion;

describe('the tolerance that judges an observation', () => {
  it('is the default until one is adopted, then the one in force on the day of the arrival', async () => {
    for (const serial of [1, 2, 3]) await send(world, numbered(serial));
    await world.act('2004-03-06', importing(AE), confirmShort(1, '2004-03-06'));
    await world.act('2004-03-07', chair, adopt('exact-2004', '2004-03-06'));
    await world.act('2004-03-08', importing(AE), confirmShort(2, '2004-03-05'));
    await world.act('2004-03-08', importing(AE), confirmShort(3, '2004-03-06'));
    await world.fold();

    expect([found(1), found(2), found(3)]).toEqual([[], [], [['carats-differ', 'exact-2004']]]);
    expect([await versionAt(1), await versionAt(2), await versionAt(3)]).toEqual([
      DEFAULT_TOLERANCE.version,
      DEFAULT_TOLERANCE.version,
      'exact-2004',
    ]);
  });

  it('given a confirmation that came before its certificate, is that of the arrival, as known at the issue', async () => {
    await world.act('2004-03-06', importing(AE), confirmShort(4, '2004-03-06'));
    await world.act('2004-03-07', chair, adopt('exact-2004', '2004-03-06'));
    await send(world, numbered(4));
    await world.fold();

    expect(found(4)).toContainEqual(['carats-differ', 'exact-2004']);
  });

  it('given a rebuild from nothing, is the same', async () => {
    await send(world, numbered(5));
    await world.act('2004-03-06', chair, adopt('exact-2004', '2004-03-01'));
    const seen = await world.act('2004-03-07', importing(AE), confirmShort(5, '2004-03-07'));
    await world.act('2004-03-08', chair, adopt('exact-again', '2004-03-01'));
    await world.fold();
    const rebuilt = await world.foldedUpTo(seen);

    expect(new DiscrepancyQueries(rebuilt).list({}, { limit: 10 }).items).toEqual(
      discrepancies.list({}, { limit: 10 }).items,
    );
    expect(found(5)).toEqual([['carats-differ', 'exact-2004']]);
    rebuilt.close();
  });
});
