import { gzipSync } from 'node:zlib';
import { documentOf, itemsOf, kpl, shell, startKpl, type Run } from './run-kpl';
import { issue, ndjson, numberOf, PLACES, Scratch, shipment, WORLD, type Line } from './world';

// Whole processes are started; how fast is a matter of the machine.
jest.setTimeout(180_000);

const MALFORMED: readonly (readonly [what: string, line: Line | string, code: string, pointer: string])[] = [
  ['an unknown field', { ...issue(1), colour: 'red' }, 'unknown-field', '/colour'],
  ['a wrong type', withData({ parcels: 'three' }), 'whole-number', '/data/parcels'],
  [
    'three decimals',
    withData({ lines: [{ hs: '7102.10', carats: '1.005', valueUsd: '1.00' }] }),
    'carats-above-zero',
    '/data/lines/0/carats',
  ],
  [
    'a float',
    withData({ lines: [{ hs: '7102.10', carats: 1.5, valueUsd: '1.00' }] }),
    'carats-above-zero',
    '/data/lines/0/carats',
  ],
  ['a day that does not exist', withData({ issuedOn: '2004-02-30' }), 'calendar-day', '/data/issuedOn'],
  ['text that is no JSON', '{"command": "IssueCertificate", ', 'malformed-json', ''],
  [
    'a key that occurs twice',
    '{"command":"VoidCertificate","command":"VoidCertificate","data":{}}',
    'duplicate-key',
    '',
  ],
];

function resultsOf(run: Run): readonly unknown[] {
  return itemsOf(run).map(({ result }) => result);
}

describe('kpl import', () => {
  const scratch = new Scratch();
  let folders = 0;
  const fresh = (): string => scratch.at(`data-${String((folders += 1))}`);

  let malformed: Run;
  beforeAll(async () => {
    const input = ndjson([...MALFORMED.map(([, line]) => line), PLACES[0]!]);
    malformed = await kpl(['import', '-', '--data', fresh(), '--ndjson'], { input });
  });
  afterAll(() => {
    scratch.remove();
  });

  it('given a file, records it and tells a result for each line in its order; given it again, records nothing', async () => {
    const data = fresh();
    const file = scratch.file('world.ndjson', ndjson(WORLD));
    const first = await kpl(['import', file, '--data', data, '--ndjson']);
    expect([first.code, first.stderr]).toEqual([
      0,
      `${String(WORLD.length)} lines: ${String(WORLD.length)} recorded, 0 duplicate, 0 rejected, 0 malformed.\n`,
    ]);
    const items = itemsOf(first);
    expect(items.map(({ line }) => line)).toEqual(WORLD.map((_, index) => index + 1));
    expect(items[0]).toMatchObject({ result: 'recorded', stream: 'participant-ZA', revision: 0 });
    const second = await kpl(['import', file, '--data', data, '--ndjson']);
    expect(second.code).toBe(0);
    expect(itemsOf(second)).toEqual(items.map((item) => ({ ...item, result: 'duplicate' })));
  });

  it('given lines that depend on lines just before them, decides each after those', async () => {
    const lines = [...PLACES, ...Array.from({ length: 60 }, (_, index) => [issue(index), ...shipment(index)]).flat()];
    const run = await kpl(['import', '-', '--data', fresh(), '--ndjson'], { input: ndjson(lines) });
    expect(new Set(resultsOf(run))).toEqual(new Set(['recorded']));
    const revisions = itemsOf(run).filter(({ stream }) => stream === `certificate-${numberOf(7)}`);
    expect(revisions.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
  });

  it('given evidence that contradicts the certificate, records it and tells the discrepancy', async () => {
    const run = await kpl(['import', '-', '--data', fresh(), '--ndjson'], { input: ndjson(WORLD) });
    expect(itemsOf(run).filter(({ flags }) => (flags as unknown[]).length > 0)).toMatchObject([
      { line: 12, result: 'recorded', flags: ['carats-differ'] },
      { line: 15, result: 'recorded', flags: ['value-without-carats'] },
    ]);
  });

  it('given a dry run, decides everything, also what depends on other lines, and records nothing', async () => {
    const data = fresh();
    await kpl(['import', '-', '--data', data], { input: ndjson(PLACES) });
    const lines = [PLACES[0]!, issue(1), ...shipment(1), issue(1), { ...issue(1), id: 'another' }];
    const dry = await kpl(['import', '-', '--dry-run', '--data', data, '--ndjson'], { input: ndjson(lines) });
    expect(resultsOf(dry)).toEqual([
      'duplicate',
      'acceptable',
      'acceptable',
      'acceptable',
      'acceptable',
      'duplicate',
      'rejected',
    ]);
    expect(dry.code).toBe(20);
    expect(dry.stderr).toContain('Nothing was recorded');
    expect((await kpl(['log', numberOf(1), '--data', data])).code).toBe(3);
  });

  it.each(MALFORMED)('given %s, tells the place, the rule and the cure', (_what, line, code, pointer) => {
    const told = itemsOf(malformed)[MALFORMED.findIndex((known) => known[1] === line)];
    expect(told).toMatchObject({ result: 'malformed', code, pointer });
    expect(told!['detail']).toMatch(/\w.*\.$/);
    expect(told!['cure']).toMatch(/\w.*\.$/);
  });

  it('given malformed lines, goes on with the next line, and ends with 20', () => {
    expect(itemsOf(malformed).at(-1)).toMatchObject({ line: MALFORMED.length + 1, result: 'recorded' });
    expect(malformed.code).toBe(20);
  });

  it('given commands that the rules forbid, tells the code of the rule, and ends with 20', async () => {
    const heavier = { ...(issue(1)['data'] as object), parcels: 4 };
    const lines = [...PLACES, issue(1), { ...issue(1), id: 'again' }, { ...issue(1), data: heavier }];
    const run = await kpl(['import', '-', '--data', fresh(), '--ndjson', '--fields', 'line,result,code'], {
      input: ndjson(lines),
    });
    expect(itemsOf(run).slice(-3)).toEqual([
      { line: 5, result: 'recorded', code: null },
      { line: 6, result: 'rejected', code: 'number-used' },
      { line: 7, result: 'rejected', code: 'idempotency-key-reused' },
    ]);
    expect(run.code).toBe(20);
  });

  it('given lines that do not say who acts, stops at the first with 4, and with --as goes through', async () => {
    const data = fresh();
    const anonymous = PLACES.map((line) => ({ ...line, as: undefined }));
    const refused = await kpl(['import', '-', '--data', data], { input: ndjson([PLACES[0]!, ...anonymous.slice(1)]) });
    expect(refused.code).toBe(4);
    expect(refused.stderr).toContain('Line 2 does not say who acts. The last line done is 1.');
    const named = await kpl(['import', '-', '--data', data, '--as', 'chair', '--ndjson'], { input: ndjson(anonymous) });
    expect(resultsOf(named)).toEqual(['duplicate', 'recorded', 'recorded', 'recorded']);
  });

  it('given CSV without a column for the command, takes the command that is named', async () => {
    const csv = [
      'id,occurredAt,as_role,participant,name,kind,producer,effectiveFrom,certainty,source',
      'a,2003-01-01T00:00:00Z,chair,BW,Botswana,state,true,2003-01-01,stated,"List, of the Chair"',
      'b,2003-01-01T00:00:00Z,chair,NA,Namibia,state,perhaps,2003-01-01,stated,List',
      'c,2003-01-01T00:00:00Z,chair,AO,"An ""open"" name',
    ].join('\r\n');
    const file = scratch.file('places.csv.gz', gzipSync(csv));
    const run = await kpl(['import', file, '--command', 'AdmitParticipant', '--data', fresh(), '--ndjson']);
    expect(itemsOf(run)).toMatchObject([
      { line: 2, result: 'recorded', stream: 'participant-BW' },
      { line: 3, result: 'malformed', pointer: 'column producer' },
      { line: 4, result: 'malformed', code: 'broken-line' },
    ]);
    expect(run.code).toBe(20);
  });

  it('given a CSV header that no command has, records nothing and names the columns', async () => {
    const file = scratch.file('wrong.csv', 'participant,nix\nBW,1\n');
    const { code, stderr } = await kpl(['import', file, '--command', 'AdmitParticipant', '--data', fresh()]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('"nix"')]);
  });

  it('given a gzip file that is cut off, records what came before, tells the last line done, and ends with 1', async () => {
    const data = fresh();
    const whole = gzipSync(ndjson([...PLACES, ...Array.from({ length: 200 }, (_, index) => issue(index))]), {
      level: 1,
    });
    const file = scratch.file('cut.ndjson.gz', whole.subarray(0, whole.length - 40));
    const run = await kpl(['import', file, '--data', data, '--json']);
    const items = documentOf(run)['items'] as readonly Line[];
    expect(run.code).toBe(1);
    expect(new Set(items.map(({ result }) => result))).toEqual(new Set(['recorded']));
    expect(run.stderr).toContain(`The last line that was read is line ${String(items.length)}.`);
    expect(run.stderr).toMatch(/rule: {2}.*gzip[^]*cure: {2}/);
    expect((await kpl(['log', numberOf(0), '--data', data])).code).toBe(0);
  });

  it('given a file that is not there, ends with 1 and names it', async () => {
    const { code, stderr } = await kpl(['import', scratch.at('nix'), '--data', fresh()]);
    expect(code).toBe(1);
    expect(stderr).toContain(`where: ${scratch.at('nix')}`);
  });

  it('given Ctrl-C while it waits for more, finishes what it has begun, tells how far it got, and ends with 130', async () => {
    const data = fresh();
    const running = startKpl(['import', '-', '--data', data, '--ndjson']);
    running.process.stdin!.write(ndjson([...PLACES, ...Array.from({ length: 400 }, (_, index) => issue(index))]));
    await new Promise((resolve) => running.process.stdout!.once('data', resolve));
    running.process.kill('SIGINT');
    const run = await running.end;
    expect(run.code).toBe(130);
    const told = itemsOf(run);
    expect(run.stderr).toContain(`The last line done is ${String(told.length)}.`);
    expect(told.length).toBeGreaterThan(100);
    const again = await kpl(['import', '-', '--data', data, '--ndjson'], { input: ndjson(PLACES) });
    expect(resultsOf(again)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate']);
  });

  it('given a reader that goes away, stops and tells how far it got', async () => {
    const lines = [...PLACES, ...Array.from({ length: 3_000 }, (_, index) => issue(index))];
    const file = scratch.file('long.ndjson', ndjson(lines));
    const { stdout, stderr } = await shell(
      `kpl import '${file}' --data '${fresh()}' --ndjson | head -n 1 > /dev/null; echo \${PIPESTATUS[0]}`,
    );
    expect(stdout).toBe('130\n');
    expect(stderr).toContain('nobody reads the results');
  });
});

function withData(data: Line): Line {
  const line = issue(1);
  return { ...line, data: { ...(line['data'] as Line), ...data } };
}
