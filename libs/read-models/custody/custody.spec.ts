import { carats, usDollars, type Carats, type LocalDate } from '@kp/kernel';
import type { ParticipantCode, ReturnFigures, StatisticalPeriod } from '@kp/scheme';
import {
  AE,
  admitThree,
  BE,
  chair,
  confirm,
  exporting,
  importing,
  line,
  numbered,
  send,
  ZA,
} from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { CustodyQueries } from './queries';

const EU = 'EU' as ParticipantCode;

let world: RecordedWorld;
let custody: CustodyQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  custody = new CustodyQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

describe('the facts of custody', () => {
  it('given a shipment confirmed with fewer carats, tell what was sent, what arrived, when and where', async () => {
    await send(world, numbered(1));
    await world.act(
      '2004-03-06',
      importing(AE),
      confirm(numbered(1), 'c1', { carats: 199_000 as Carats, lines: null }),
    );
    await world.fold();
    expect(custody.facts().value.shipments).toMatchObject([
      {
        number: numbered(1),
        issued: { issuer: ZA, destination: AE, origin: ZA, carats: 200_000, sources: [] },
        dispatched: { on: '2004-03-02' },
        arrivals: [{ how: 'confirmed', by: AE, on: '2004-03-05', carats: 199_000 }],
        synthetic: false,
      },
    ]);
  });

  it('given customs who confirm what nobody sent, and another country that confirms it too, tell of both', async () => {
    await world.act('2004-03-06', importing(AE), confirm(numbered(7), 'c1'));
    await world.act('2004-03-07', importing(BE), confirm(numbered(7), 'c2'));
    await world.fold();
    const [fact] = custody.facts().value.shipments;
    expect(fact).toMatchObject({ issued: null, dispatched: null });
    expect(fact?.arrivals.map((arrival) => [arrival.by, arrival.carats])).toEqual([
      [AE, 200_000],
      [BE, 200_000],
    ]);
  });

  it('given a re-export that names its source, tell it, and nothing of certificates that never left', async () => {
    await send(world, numbered(1));
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    const again = numbered(1, AE);
    const source = { certificate: numbered(1), hs: '7102.31' as const, carats: 90_000 as Carats };
    await world.act('2004-04-01', exporting(AE), {
      type: 'DrawFromCertificate',
      data: { number: numbered(1), by: again, hs: source.hs, carats: source.carats },
    });
    await send(
      world,
      again,
      {
        issuer: AE,
        destination: BE,
        issuedOn: '2004-04-01' as LocalDate,
        expiresOn: '2004-05-30' as LocalDate,
        lines: [line('7102.31', 90_000, 9_000_000)],
        sources: [source],
      },
      '2004-04-02',
    );
    await world.fold();
    const { shipments } = custody.facts().value;
    expect(shipments.map(({ number, issued }) => [number, issued?.sources])).toEqual([
      [again, [source]],
      [numbered(1), []],
    ]);
  });

  it('given an earlier position, tell only what was known then', async () => {
    const office = { id: 'statistics-ZA', roles: ['statistics-office'], participant: ZA } as const;
    const key = {
      participant: ZA,
      dataset: 'production',
      period: '2003-H2' as StatisticalPeriod,
      segment: 'all',
    } as const;
    const stated = (weight: number): ReturnFigures => ({
      kind: 'stated',
      carats: carats(weight),
      valueUsd: usDollars(0),
    });
    const filed = await world.act('2004-02-20', office, {
      type: 'FileReturn',
      data: { ...key, figures: stated(500_000), filingTimeKnown: true, source: 'statistics office' },
    });
    await send(world, numbered(1));
    await world.act('2004-06-01', office, {
      type: 'ReviseReturn',
      data: { ...key, figures: stated(700_000), source: 'correction' },
    });
    const listed = {
      effectiveFrom: '2004-07-01' as LocalDate,
      certainty: 'stated',
      source: 'List of the Chair',
    } as const;
    await world.act('2004-07-01', chair, {
      type: 'AdmitParticipant',
      data: { participant: EU, name: 'A community', kind: 'regional-organisation', producer: false, ...listed },
    });
    await world.act('2004-07-01', chair, {
      type: 'AbsorbParticipant',
      data: {
        participant: BE,
        into: EU,
        ...listed,
      },
    });
    await world.fold();
    const facts = custody.facts();
    expect(facts.value).toMatchObject({
      production: [{ participant: ZA, period: '2003-H2', carats: 700_000 }],
      absorptions: [{ participant: BE, into: EU, on: '2004-07-01' }],
    });
    expect(facts.value.shipments).toHaveLength(1);
    expect(custody.facts({ asOf: filed })).toEqual({
      position: filed,
      value: {
        shipments: [],
        production: [{ participant: ZA, period: '2003-H2', carats: 500_000 }],
        absorptions: [],
      },
    });
  });
});
