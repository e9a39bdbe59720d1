import type { Field } from './field';
import { styleFor } from './style';
import { tableLines, width } from './table';

interface Weighed {
  readonly name: string;
  readonly carats: string;
}

const plain = styleFor({ isTTY: false }, {});
const fields: readonly Field<Weighed>[] = [
  { name: 'name', of: ({ name }) => name },
  { name: 'carats', kind: 'amount', of: ({ carats }) => carats },
];

async function linesOf(rows: readonly Weighed[], style = plain): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of tableLines(fields, rows, style)) lines.push(line);
  return lines;
}

describe('a table', () => {
  it('given rows, aligns text to the left and amounts to the right, with thousands apart', async () => {
    const rows = [
      { name: 'Botswana', carats: '31125000.05' },
      { name: 'Côte d’Ivoire', carats: '0.10' },
    ];
    expect(await linesOf(rows)).toEqual([
      'NAME                  CARATS\n',
      'Botswana       31,125,000.05\n',
      'Côte d’Ivoire           0.10\n',
    ]);
  });

  it('given no rows, is empty', async () => {
    expect(await linesOf([])).toEqual([]);
  });

  it('given more than a hundred rows, keeps the columns that the first hundred settled', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => ({ name: 'x'.repeat(index + 1), carats: '1.00' }));
    const lines = await linesOf(rows);
    expect(lines).toHaveLength(151);
    expect(lines[101]).toHaveLength('\n'.length + 101 + '    1.00'.length);
  });

  it('given a cell with line ends, keeps the row on one line', async () => {
    expect((await linesOf([{ name: 'one\r\n  two\tthree', carats: '1.00' }]))[1]).toContain('one two three');
  });

  it('given a terminal with colours, paints its title without changing the columns', async () => {
    const [title] = await linesOf([{ name: 'a', carats: '1.00' }], styleFor({ isTTY: true }, {}));
    expect(title).toBe('\u001b[2mNAME  CARATS\u001b[22m\n');
  });
});

describe('the width of a text', () => {
  it('counts characters as a reader sees them', () => {
    expect(width('abc')).toBe(3);
    expect(width('e\u0301')).toBe(1);
  });
});
