import { kpl, KPL, shell, terminal } from './run-kpl';
import { issue, ndjson, numberOf, PLACES, Scratch, WORLD } from './world';

jest.setTimeout(60_000);

/** Text without its colours and with plain line ends. */
function plain(text: string): string {
  return text.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '').replaceAll('\r\n', '\n');
}

const ESCAPE = String.fromCharCode(27);

describe('kpl on a terminal', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');

  beforeAll(async () => {
    await kpl(['import', '-', '--data', data], { input: ndjson(WORLD) });
  });
  afterAll(() => {
    scratch.remove();
  });

  it('given a list, shows a table with aligned columns and thousands apart', async () => {
    const { code, stdout } = await terminal(
      `kpl returns --participant CI --data ${data} --fields period,daysLate,carats`,
    );
    expect(code).toBe(0);
    expect(plain(stdout)).toBe(
      [
        'PERIOD   DAYS LATE        CARATS',
        '2004-H1         20  1,200,300.50',
        '2004-H2                     0.00',
        '',
      ].join('\n'),
    );
  });

  it('given colours, says nothing by them alone; given NO_COLOR, uses none', async () => {
    const line = `kpl log ${numberOf(2)} --data ${data}`;
    const coloured = await terminal(line);
    const uncoloured = await terminal(line, { env: { NO_COLOR: '1' } });
    expect(coloured.stdout).toContain(`${ESCAPE}[`);
    expect(uncoloured.stdout).not.toContain(ESCAPE);
    expect(uncoloured.stdout.replaceAll('\r\n', '\n')).toBe(plain(coloured.stdout));
    expect(uncoloured.stdout).toContain('does not agree with the ledger: carats-differ');
  });

  it('given a certificate, lays it out as the paper does', async () => {
    const page = plain((await terminal(`kpl show ${numberOf(1)} --data ${data}`)).stdout);
    expect(page).toMatch(/^KIMBERLEY PROCESS CERTIFICATE\n/);
    for (const row of [
      'Number             ZA00000001',
      'Country of origin  ZA',
      'Expires            2004-05-01, 24:00 UTC',
      '7102.10   1,200.50   180,075.00',
      'total     1,210.55   279,075.10',
      'Seals      intact',
    ]) {
      expect(page).toContain(row);
    }
  });

  it('given what a simulator made up, labels it in a word', async () => {
    for (const line of [`kpl show ${numberOf(3)}`, `kpl log ${numberOf(3)}`, `kpl replay ${numberOf(3)}`]) {
      expect((await terminal(`${line} --data ${data}`)).stdout).toContain('SYNTHETIC');
    }
  });

  it('given an import, tells only the lines that were not taken, each with where, what, rule and cure, and the sums', async () => {
    const file = scratch.file('some.ndjson', ndjson([...PLACES, { ...issue(1), id: 'again' }, '{"command":']));
    const { code, stdout } = await terminal(`kpl import ${file} --data ${data}`);
    expect(code).toBe(20);
    const told = plain(stdout);
    expect(told).toMatch(new RegExp(`^${file}:5  rejected  number-used\\n +/number: .*\\n +rule: .*\\n +cure: `));
    expect(told).toContain(`${file}:6  malformed  malformed-json\n`);
    expect(told).toMatch(/\n6 lines: 0 recorded, 4 duplicate, 1 rejected, 1 malformed\.\n$/);
  });

  it('given a job of more than a second, shows how far it is and takes the line away; given --quiet or a pipe, does not', async () => {
    const lines = ndjson(Array.from({ length: 600 }, (_, index) => issue(index)));
    const file = scratch.file('slow.ndjson', ndjson(PLACES) + lines);
    const slow = (folder: string, options = ''): string =>
      `(head -n 300 ${file}; sleep 1.5; tail -n +301 ${file}) | kpl import - --data ${scratch.at(folder)} ${options} > ${scratch.at('out')}`;
    const shown = await terminal(slow('shown'));
    expect(shown.stdout).toMatch(/\d+ lines, \d+ a second/);
    expect(shown.stdout).toContain(`\r${ESCAPE}[K`);
    const [quiet, piped] = await Promise.all([terminal(slow('quiet', '--quiet')), shell(slow('piped'))]);
    expect(quiet.stdout).toBe('');
    expect(piped.stderr).toMatch(/^\d+ lines: [^\r]*\n$/);
  });

  it('given the built program, is one that the system can run by itself', async () => {
    expect((await shell(`head -n 1 '${KPL}'`)).stdout).toBe('#!/usr/bin/env node\n');
  });
});
