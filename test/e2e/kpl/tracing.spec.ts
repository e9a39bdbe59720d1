import { documentOf, kpl, terminal } from './run-kpl';
import { issue, ndjson, numberOf, PLACES, Scratch, shipment, type Line } from './world';

jest.setTimeout(60_000);

const HOLDER = { role: 'exporting-authority', participant: 'EU', authority: 'Authority of EU' };
const SOURCES = [
  { certificate: numberOf(1), hs: '7102.10', carats: '1000.00' },
  { certificate: numberOf(2), hs: '7102.31', carats: '10.05' },
];

/** EU sorts and mixes what came under two certificates, and sends it on to AE. */
const RE_EXPORTED: readonly Line[] = [
  {
    command: 'AdmitParticipant',
    occurredAt: '2003-01-01T00:00:00Z',
    as: { role: 'chair' },
    data: {
      participant: 'AE',
      name: 'United Arab Emirates',
      kind: 'state',
      producer: false,
      effectiveFrom: '2003-01-01',
      certainty: 'stated',
      source: 'List of the Chair',
    },
  },
  {
    command: 'AssignPrefix',
    occurredAt: '2003-01-01T00:00:00Z',
    as: { role: 'chair' },
    data: {
      participant: 'EU',
      prefix: 'EU',
      effectiveFrom: '2003-01-01',
      certainty: 'stated',
      source: 'List of the Chair',
    },
  },
  ...SOURCES.map(({ certificate, hs, carats }): Line => ({
    command: 'DrawFromCertificate',
    occurredAt: '2004-03-20T10:00:00Z',
    as: HOLDER,
    data: { number: certificate, by: 'EU00000001', hs, carats },
  })),
  {
    command: 'IssueCertificate',
    occurredAt: '2004-03-21T10:00:00Z',
    as: HOLDER,
    data: {
      ...(issue(1)['data'] as Line),
      number: 'EU00000001',
      issuer: 'EU',
      destination: 'AE',
      issuedOn: '2004-03-21',
      expiresOn: '2004-05-20',
      lines: [
        { hs: '7102.21', carats: '400.00', valueUsd: '4000.00' },
        { hs: '7102.31', carats: '600.00', valueUsd: '180000.00' },
      ],
      sources: SOURCES,
    },
  },
];

describe('kpl trace', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');

  beforeAll(async () => {
    const lines = [...PLACES, issue(1), ...shipment(1), issue(2), ...shipment(2), ...RE_EXPORTED];
    const { code, stdout } = await kpl(['import', '-', '--data', data, '--ndjson'], { input: ndjson(lines) });
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('"rejected"')]);
  });
  afterAll(() => {
    scratch.remove();
  });

  it('given a re-export, leads up to its sources; given a source, down to the re-export; as JSON and as a line', async () => {
    const up = documentOf(await kpl(['trace', 'EU00000001', '--up', '--json', '--data', data]));
    expect(up).toMatchObject({
      schema: 'kpl.trace/2',
      number: 'EU00000001',
      direction: 'up',
      complete: true,
      certificates: [{ number: 'EU00000001' }, { number: numberOf(1), origin: 'ZA' }, { number: numberOf(2) }],
      links: [
        { source: numberOf(1), hs: '7102.10', carats: '1000.00', issued: true },
        { source: numberOf(2), hs: '7102.31', carats: '10.05', issued: true },
      ],
    });
    const { code, stdout } = await kpl(['trace', numberOf(2), '--down', '--ndjson', '--data', data]);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { direction: 'down', links: [{ source: numberOf(2), by: 'EU00000001', carats: '10.05' }] },
    ]);
    const before = documentOf(await kpl(['trace', `${numberOf(2)}@2004-03-10`, '--down', '--json', '--data', data]));
    expect(before['links']).toEqual([]);
  });

  it('given a terminal, is a tree', async () => {
    const { code, stdout } = await terminal(`kpl trace EU00000001 --up --data ${data}`, { env: { NO_COLOR: '1' } });
    expect(code).toBe(0);
    expect(stdout.replaceAll('\r\n', '\n').split('\n')).toEqual([
      'Sources of EU00000001',
      '',
      'EU00000001  EU to AE, 2004-03-21, 400.00 ct of 7102.21, 600.00 ct of 7102.31, mined in ZA, issued, 989.95 ct sorted, 10.05 ct lost',
      `  1,000.00 ct of 7102.10  ${numberOf(1)}  ZA to EU, 2004-03-01, 1,200.50 ct of 7102.10, 10.05 ct of 7102.31, mined in ZA, confirmed`,
      "    1,210.55 ct from ZA's own production or stock",
      `  10.05 ct of 7102.31  ${numberOf(2)}  ZA to EU, 2004-03-01, 1,200.50 ct of 7102.10, 10.05 ct of 7102.31, mined in ZA, confirmed`,
      "    1,210.55 ct from ZA's own production or stock",
      '',
    ]);
  });

  it('given a number that nobody knows, ends with 3; given both ways or no certificate, with a hint', async () => {
    const [unknown, both, place] = await Promise.all([
      kpl(['trace', 'ZA99999999', '--data', data]),
      kpl(['trace', numberOf(1), '--up', '--down', '--data', data]),
      kpl(['trace', 'ZA', '--data', data]),
    ]);
    expect([unknown.code, unknown.stderr]).toEqual([3, expect.stringContaining('knows nothing of ZA99999999')]);
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('either --up or --down')]);
    expect([place.code, place.stderr]).toEqual([2, expect.stringContaining('ZA is no certificate')]);
  });

  it('given a limit, says how many certificates it was to hold, and that they were not enough', async () => {
    const cut = documentOf(await kpl(['trace', 'EU00000001', '--limit', '2', '--json', '--data', data]));
    expect([cut['limit'], cut['complete'], (cut['certificates'] as unknown[]).length]).toEqual([2, false, 2]);
    const { code, stderr } = await kpl(['trace', 'EU00000001', '--limit', '0', '--data', data]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('from 1 to 5000')]);
  });
});
