import { writeFileSync } from 'node:fs';
import { documentOf, kpl, terminal } from './run-kpl';
import { issue, ndjson, numberOf, PLACES, Scratch, shipment, type Line } from './world';

jest.setTimeout(60_000);

/** ZA returns 2,000 ct and sends 1,210.55 ct to EU twice, of which the second time 1,200.00 arrive. */
const LINES: readonly Line[] = [
  ...PLACES,
  issue(1),
  ...shipment(1),
  issue(2),
  ...shipment(2, '1200.00'),
  {
    command: 'FileReturn',
    occurredAt: '2004-08-01T00:00:00Z',
    as: { role: 'statistics-office', participant: 'ZA' },
    data: {
      participant: 'ZA',
      dataset: 'production',
      period: '2004-H1',
      segment: 'all',
      figures: { kind: 'stated', carats: '2000.00', valueUsd: '1000.00' },
      filingTimeKnown: true,
      source: 'Statistics office',
    },
  },
];

/** Half of what ZA returned is suspect. */
const SEEDS = [
  {
    name: 'one mine of two',
    source: 'an expert',
    low: '1000.00',
    high: '1000.00',
    participants: ['ZA'],
    through: ['production'],
  },
];

describe('kpl bounds', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');
  const seeds = scratch.at('seeds.json');

  beforeAll(async () => {
    writeFileSync(seeds, JSON.stringify(SEEDS));
    const { code, stdout } = await kpl(['import', '-', '--data', data, '--ndjson'], { input: ndjson(LINES) });
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('"rejected"')]);
  });
  afterAll(() => {
    scratch.remove();
  });

  it('given a shipment and seeds, tells the interval, the conventions and a proof that holds', async () => {
    const told = documentOf(await kpl(['bounds', numberOf(1), '--seeds', seeds, '--json', '--data', data]));
    // Of the 2,421.10 ct that ZA sent, 1,421.10 are clean: enough for the whole shipment.
    expect(told).toMatchObject({
      schema: 'kpl.bounds/1',
      suspect: null,
      carats: '1210.55',
      scenarios: [{ id: 'own-seeds', least: { carats: '0.00' }, greatest: { carats: '1000.00' }, wrong: [] }],
    });
    const both = documentOf(await kpl(['bounds', 'EU', '--seeds', seeds, '--json', '--data', data]));
    expect(both).toMatchObject({
      carats: '2410.55',
      scenarios: [
        {
          // 10.55 ct were lost on the way, which may have been suspect.
          least: { carats: '989.45' },
          greatest: { carats: '1000.00' },
          leastProof: {
            forced: [{ seed: 'one mine of two', carats: '1000.00' }],
            exits: [{ kind: 'loss', reference: numberOf(2), carats: '10.55' }],
          },
        },
      ],
    });
  });

  it('given a date before the second shipment was confirmed, counts only what had happened by then', async () => {
    const before = documentOf(
      await kpl(['bounds', 'ZA', '--seeds', seeds, '--json', '--data', data, '--at', '2004-03-02']),
    );
    expect(before).toMatchObject({ carats: '2000.00', scenarios: [{ least: { carats: '1000.00' } }] });
  });

  it('given a suspect origin, tells every published estimate side by side; given a scenario, that one', async () => {
    const all = documentOf(await kpl(['bounds', numberOf(1), '--suspect', 'CI', '--json', '--data', data]));
    expect((all['scenarios'] as { readonly id: string }[]).map(({ id }) => id)).toEqual([
      'on-record',
      'global-witness-2005',
      'normal-capacity-2015',
      'trade-column-2011',
      'in-the-ground',
    ]);
    const own = documentOf(
      await kpl(['bounds', 'EU', '--suspect', 'ZA', '--scenario', 'on-record', '--json', '--data', data]),
    );
    const sent = documentOf(await kpl(['bounds', 'ZA', '--exported', '--suspect', 'ZA', '--json', '--data', data]));
    expect(sent).toMatchObject({
      subject: { kind: 'exports', participant: 'ZA' },
      scenarios: [{ least: { carats: '2000.00' }, greatest: { carats: '2421.10' }, greatestProof: null }],
    });
    // What ZA sent beyond its returns may be of any origin.
    expect(own).toMatchObject({ scenarios: [{ least: { carats: '1989.45' }, greatest: { carats: '2410.55' } }] });
  });

  it('given a terminal, is a page with the cut, the ways and what the records contradict', async () => {
    const { code, stdout } = await terminal(`kpl bounds EU --seeds ${seeds} --data ${data}`, {
      env: { NO_COLOR: '1' },
    });
    expect(code).toBe(0);
    const lines = stdout.replaceAll('\r\n', '\n').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Suspect carats in what EU holds',
        'At most 1,000.00 ct: every suspect carat comes by',
        '  1,000.00 ct  the seed: one mine of two',
        'At least 989.45 ct: of what surely came in,',
        `  10.55 ct  loss ${numberOf(2)}`,
        'The proof was checked by itself and holds.',
      ]),
    );
  });

  it('given nothing that is suspect, an unknown thing, or seeds that are none, ends with a hint', async () => {
    const [nothing, unknown, noSeeds, noScenario] = await Promise.all([
      kpl(['bounds', 'EU', '--data', data]),
      kpl(['bounds', 'ZA99999999', '--suspect', 'CI', '--data', data]),
      kpl(['bounds', 'EU', '--seeds', scratch.at('none.json'), '--data', data]),
      kpl(['bounds', 'EU', '--suspect', 'CI', '--scenario', 'mine', '--data', data]),
    ]);
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining('--suspect CI')]);
    expect([unknown.code, unknown.stderr]).toEqual([3, expect.stringContaining('No stones of ZA99999999')]);
    expect([noSeeds.code, noSeeds.stderr]).toEqual([2, expect.stringContaining('cannot be read')]);
    expect([noScenario.code, noScenario.stderr]).toEqual([2, expect.stringContaining('on-record')]);
  });
});
