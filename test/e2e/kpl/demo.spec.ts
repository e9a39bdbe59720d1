import { documentOf, kpl } from './run-kpl';
import { Scratch } from './world';

jest.setTimeout(120_000);

describe('kpl demo', () => {
  const scratch = new Scratch();
  afterAll(() => {
    scratch.remove();
  });

  it('given a smaller year, records it with the public record, rebuilds, and verifies every read model', async () => {
    const run = await kpl(['demo', '--certificates', '500', '--json', '--data', scratch.at('data')]);

    expect(run.code).toBe(0);
    const report = documentOf(run);
    expect(report).toMatchObject({ schema: 'kp-ledger/demo-report/1', replay: { equalsReadModel: true } });
    const { synthetic, publicRecord } = report['imports'] as Readonly<Record<string, Readonly<Record<string, number>>>>;
    expect(synthetic).toMatchObject({ certificates: 500, repeated: 0 });
    expect(publicRecord).toMatchObject({ rows: 1529, repeated: 0 });
    const figures = report['communique'] as readonly { readonly figure: string; readonly computed: string }[];
    expect(figures.map(({ computed }) => computed)).toEqual(expect.arrayContaining(['500', '45']));
    const verified = report['verification'] as readonly { readonly equal: boolean }[];
    expect(verified.length).toBeGreaterThan(4);
    expect(verified.every(({ equal }) => equal)).toBe(true);

    const again = await kpl(['demo', '--certificates', '500', '--data', scratch.at('data')]);
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('An earlier run had recorded these already; nothing was recorded twice.');
    expect(again.stdout).toContain('A smaller year, of 500 certificates');
  });

  it('given a number of certificates that is none, says what to give', async () => {
    const { code, stderr } = await kpl(['demo', '--certificates', 'many', '--data', scratch.at('none')]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('whole number from 500 to 56791')]);
  });
});
