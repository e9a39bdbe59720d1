import type { EventMetadata, Instant, NewEvent, Position } from '@kp/kernel';
import { carats } from '@kp/kernel';
import { certificateStream, EVENT_CATALOGUE, type CertificateNumber, type CertificateSource } from '@kp/scheme';
import {
  AE,
  admitThree,
  confirm,
  exporting,
  importing,
  issue,
  line,
  numbered,
  send,
  ZA,
} from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { LineageQueries } from './queries';

let world: RecordedWorld;
let lineage: LineageQueries;

beforeEach(() => {
  world = new RecordedWorld();
  lineage = new LineageQueries(world.readModels);
});

afterEach(() => {
  world.close();
});

const metadata: EventMetadata = {
  occurredAt: '2004-03-01T10:00:00.000Z' as Instant,
  actor: { id: 'test', roles: ['exporting-authority'] },
  commandId: '00000000-0000-5000-8000-000000000000',
  commandDigest: 'a'.repeat(64),
  correlationId: '00000000-0000-5000-8000-000000000000',
  causationId: '00000000-0000-5000-8000-000000000000',
};

/** Puts an issued certificate straight into the log, past all rules. */
async function append(number: CertificateNumber, sources: readonly CertificateSource[]): Promise<void> {
  const { type, version } = EVENT_CATALOGUE['certificate.issued'].example;
  const issued = issue(number);
  const event: NewEvent = { id: crypto.randomUUID(), type, version, data: { ...issued.data, sources }, metadata };
  await world.store.append(certificateStream(number), 'no-stream', [event]);
}

describe('a lineage', () => {
  it('that runs in a circle ends and is told, up and from each of its certificates', async () => {
    const [a, b, c, d] = [1, 2, 3, 4].map((serial) => numbered(serial)) as [
      CertificateNumber,
      CertificateNumber,
      CertificateNumber,
      CertificateNumber,
    ];
    const from = (certificate: CertificateNumber): CertificateSource[] => [
      { certificate, hs: '7102.31', carats: carats(5) },
    ];
    await append(a, from(b));
    await append(b, from(c));
    await append(c, from(a));
    await append(d, from(a));
    await world.fold();
    const up = lineage.trace({ number: d, direction: 'up' }).value;
    expect(up?.certificates.map(({ number }) => number)).toEqual([d, a, b, c]);
    expect(up?.links).toHaveLength(4);
    expect(up?.circles).toEqual([[a, b, c]]);
  });

  it('tells what was held at a position, though it was given back since, and what came in the place of another', async () => {
    await admitThree(world);
    const source = await send(world, numbered(1));
    const content = { issuer: AE, destination: ZA, lines: [line('7102.31', 300, 300)] };
    await world.act('2004-03-06', importing(AE), confirm(source, 'C1', { carats: carats(199_000), lines: null }));
    const by = numbered(1, AE);
    const stones = { number: source, by, hs: '7102.31', carats: carats(300) } as const;
    const drawn = await world.act('2004-03-07', exporting(AE), { type: 'DrawFromCertificate', data: stones });
    const released = await world.act('2004-03-08', exporting(AE), {
      type: 'ReleaseDraw',
      data: { ...stones, carats: carats(100) },
    });
    await world.act('2004-03-08', exporting(AE), { type: 'ReleaseDraw', data: { ...stones, carats: carats(200) } });
    await world.act('2004-03-08', exporting(AE), issue(by, content));
    await world.act('2004-03-08', exporting(AE), issue(numbered(2, AE), { ...content, replaces: by }));
    await world.fold();

    const held = (asOf: Position): readonly number[] | undefined =>
      lineage.trace({ number: source, direction: 'down' }, { asOf }).value?.links.map((link) => link.carats);
    expect([held(drawn), held(released), held(await world.store.head())]).toEqual([[300], [200], []]);
    const down = lineage.trace({ number: by, direction: 'down' }).value;
    expect(down?.links).toEqual([
      { source: by, by: numbered(2, AE), kind: 'replaced', hs: '7102.31', carats: 300, issued: true },
    ]);
    expect(down?.certificates.map(({ balance }) => balance)).toEqual([
      { drawn: 0, own: 300, sorted: 0, lost: 0 },
      { drawn: 300, own: 0, sorted: 0, lost: 0 },
    ]);
    const [told] = lineage.trace({ number: source, direction: 'up' }).value?.certificates ?? [];
    expect(told).toMatchObject({ status: 'confirmed', found: { carats: 199_000, lines: null }, synthetic: false });
    expect(lineage.trace({ number: source, direction: 'up', limit: 1 }).value).toMatchObject({
      limit: 1,
      complete: true,
    });
    expect(lineage.trace({ number: numbered(99), direction: 'up' }).value).toBeUndefined();
    expect(lineage.followersOf(by)).toEqual([numbered(2, AE)]);
  });
});
