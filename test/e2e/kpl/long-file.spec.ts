import { kpl } from './run-kpl';
import { issue, ndjson, numberOf, PLACES, Scratch, type Line } from './world';

const MANY = 40_000;

jest.setTimeout(180_000);

describe('a long file of commands', () => {
  const scratch = new Scratch();
  afterAll(() => {
    scratch.remove();
  });

  it('given a broken line among 40,000, records all others and names the line', async () => {
    const data = scratch.at('data');
    const lines: (Line | string)[] = [...PLACES];
    for (let index = 0; lines.length < MANY - 1; index += 1) lines.push(issue(index));
    lines.push(
      '{"command":"IssueCertificate","data":{"number":',
      ...Array.from({ length: 10 }, (_, index) => issue(MANY + index)),
    );
    const file = scratch.file('many.ndjson', ndjson(lines));
    const run = await kpl(['import', file, '--data', data, '--fields', 'line,result,code']);
    expect(run.code).toBe(20);
    const told = run.stdout.split('\n').slice(1, -1);
    expect(told.filter((line) => !line.endsWith('\trecorded\t'))).toEqual([
      `${String(MANY)}\tmalformed\tmalformed-json`,
    ]);
    expect(told).toHaveLength(MANY + 10);
    expect((await kpl(['log', numberOf(MANY + 9), '--data', data])).code).toBe(0);
  });
});
