import { documentOf, kpl, terminal, type Run } from './run-kpl';
import { ndjson, numberOf, Scratch, WORLD } from './world';

// Whole processes are started; how fast is a matter of the machine.
jest.setTimeout(180_000);

describe('kpl confirm', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');
  const seen = {
    '--participant': 'EU',
    '--authority': 'Importing office',
    '--confirmation': 'EU-1',
    '--arrived': '2004-03-10',
    '--parcels': '3',
    '--carats': '1.25',
  };
  const confirm = (number: string, changes: Readonly<Record<string, string>> = {}): Promise<Run> =>
    kpl(['confirm', number, ...Object.entries({ ...seen, ...changes }).flat(), '--data', data, '--json']);

  beforeAll(async () => {
    await kpl(['import', '-', '--data', data], { input: ndjson(WORLD) });
  });

  afterAll(() => {
    scratch.remove();
  });

  it('given what was received, then it is recorded, and what does not fit is told in words', async () => {
    const run = await confirm('ZA09999999', { '--seals': 'broken', '--line': '7102.31:1.25:100.00' });

    expect(run.code).toBe(0);
    expect(documentOf(run)).toMatchObject({
      number: 'ZA09999999',
      result: 'recorded',
      flags: [{ rule: 'confirmation-of-unknown', meaning: 'No issue of the confirmed number is recorded.' }],
      errors: [],
    });
  });

  it('given the same confirmation again, then it is recognised', async () => {
    const first = documentOf(await confirm('ZA09999998'));
    const again = await confirm('ZA09999998');

    expect(again.code).toBe(0);
    expect(documentOf(again)).toMatchObject({ result: 'duplicate', position: first['position'] });
  });

  it('given what is not as it must be, then all of it is told by its options and nothing is recorded', async () => {
    const run = await confirm(numberOf(1), { '--carats': '1.255', '--arrived': '2004-02-30', '--sequence': '3' });

    expect(run.code).toBe(20);
    const { result, errors } = documentOf(run) as { result: string; errors: { option: string; cure: string }[] };
    expect(result).toBe('malformed');
    expect(errors.map(({ option }) => option).toSorted()).toEqual(['--arrived', '--carats', '--device']);
    expect(errors.every(({ cure }) => cure !== '')).toBe(true);
  });

  it('given a number of a device after one that is missing, then the gap is told', async () => {
    const run = await confirm('ZA09999997', {
      '--device': 'desk-3',
      '--sequence': '2',
      '--captured-at': '2004-03-10T09:00Z',
    });

    expect(documentOf(run)).toMatchObject({
      flags: [{ rule: 'confirmation-of-unknown' }, { rule: 'device-sequence-gap' }],
    });
  });

  it('given no weight, then the option is named; given a line that cannot be taken apart, then its form', async () => {
    const none = await kpl(['confirm', 'ZA0000001', '--data', data]);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('--participant');
    const line = await confirm('ZA0000001', { '--line': '7102.31' });
    expect(line.code).toBe(2);
    expect(line.stderr).toContain('7102.31:118.42:45210.00');
  });

  it('given a terminal, then the officer reads first whether it stands, and then what does not fit', async () => {
    const { stdout } = await terminal(
      `kpl confirm ZA09999996 --participant EU --authority Office --confirmation EU-6 --arrived 2004-03-10 --parcels 3 --carats 1.25 --data ${data}`,
    );

    expect(stdout).toMatch(/ZA09999996.*recorded at position/);
    expect(stdout).toContain('Does not fit (1); it is recorded all the same:');
    expect(stdout).toMatch(/confirmation-of-unknown +No issue of the confirmed number is recorded\./);
  });
});
