import { Failure } from '../failure';
import { CapturedStream } from '../testing/captured-stream';
import type { Field } from './field';
import { Output, parseFieldNames, type ListAnswer, type OutputOptions } from './output';
import { styleFor } from './style';
import { TextSink } from './text-sink';

interface Place {
  readonly code: string;
  readonly carats: string | null;
  readonly roles: readonly string[];
}

const fields: readonly Field<Place>[] = [
  { name: 'code', of: ({ code }) => code },
  { name: 'carats', kind: 'amount', of: ({ carats }) => carats },
  { name: 'roles', of: ({ roles }) => roles, detail: true },
];
const rows: readonly Place[] = [
  { code: 'BW', carats: '31125.05', roles: ['a', 'b'] },
  { code: 'C\tI', carats: null, roles: [] },
];
const answer: ListAnswer<Place> = { schema: 'kpl.test/1', head: { position: '7' }, fields, rows };

function outputTo(options: OutputOptions & { readonly terminal?: boolean }): [Output, CapturedStream] {
  const stream = new CapturedStream();
  const style = styleFor({}, {});
  return [new Output(new TextSink(stream), { terminal: false, style, ...options }), stream];
}

async function listed(options: OutputOptions & { readonly terminal?: boolean }, of = answer): Promise<string> {
  const [output, stream] = outputTo(options);
  await output.list(of);
  return stream.text;
}

describe('a list', () => {
  it('given a pipe, is tab-separated under its field names, without details, thousands apart or tabs in a cell', async () => {
    expect(await listed({})).toBe('code\tcarats\nBW\t31125.05\nC I\t\n');
    expect(await listed({ fields: ['code', 'roles'] })).toBe('code\troles\nBW\ta b\nC I\t\n');
  });

  it('given a terminal, is a table without the details', async () => {
    expect(await listed({ terminal: true })).toBe('CODE     CARATS\nBW    31,125.05\nC I\n');
  });

  it('given a terminal and fields, is a table of those', async () => {
    expect(await listed({ terminal: true, fields: ['roles', 'code'] })).toBe('ROLES  CODE\na b    BW\n       C I\n');
  });

  it('given --json, is one document with its schema first and what comes after the items last', async () => {
    const text = await listed({ json: true }, { ...answer, tail: () => ({ count: 2 }) });
    expect(text.startsWith('{"schema":"kpl.test/1","position":"7","items":[')).toBe(true);
    expect(JSON.parse(text)).toEqual({
      schema: 'kpl.test/1',
      position: '7',
      items: rows,
      count: 2,
    });
  });

  it('given --json and nothing to tell, is a document all the same', async () => {
    expect(JSON.parse(await listed({ json: true }, { ...answer, rows: [] }))).toEqual({
      schema: 'kpl.test/1',
      position: '7',
      items: [],
    });
  });

  it('given --ndjson and fields, is a line of just those for each row', async () => {
    expect(await listed({ ndjson: true, fields: ['carats'] })).toBe('{"carats":"31125.05"}\n{"carats":null}\n');
  });

  it('given a form of its own and no option, takes that form', async () => {
    const ndjson = { ...answer, withoutOptions: 'ndjson' } as const;
    expect(await listed({ terminal: true }, ndjson)).toContain('{"code":"BW"');
    expect(JSON.parse(await listed({ json: true }, ndjson))).toHaveProperty('items');
  });

  it('given an entry for terminals, tells each row by it unless fields are named', async () => {
    const withEntry = { ...answer, entry: ({ code }: Place) => `* ${code}\n` };
    expect(await listed({ terminal: true }, withEntry)).toBe('* BW\n* C\tI\n');
    expect(await listed({ terminal: true, fields: ['code'] }, withEntry)).toContain('CODE');
  });

  it('given a name that is no field, refuses before any row is asked for, and lists the fields', async () => {
    const asked = jest.fn();
    function* counted(): Generator<Place> {
      asked();
      yield* rows;
    }
    const refused = listed({ fields: ['nix'] }, { ...answer, rows: counted() });
    await expect(refused).rejects.toMatchObject({
      exit: 'usage',
      notice: { cure: 'Choose from: code, carats, roles.' },
    });
    expect(asked).not.toHaveBeenCalled();
  });

  it('tells how many rows there were', async () => {
    const [output] = outputTo({ json: true });
    expect(await output.list(answer)).toBe(2);
  });
});

describe('a single thing', () => {
  const item = {
    schema: 'kpl.test/1',
    value: { code: 'BW', lines: [{ carats: '1.00' }, { carats: null }] },
    page: () => 'Botswana\n',
  };

  it('given a terminal, is a page', async () => {
    const [output, stream] = outputTo({ terminal: true });
    await output.item(item);
    expect(stream.text).toBe('Botswana\n');
  });

  it('given a pipe, is a line for each value in it', async () => {
    const [output, stream] = outputTo({});
    await output.item(item);
    expect(stream.text).toBe('code\tBW\nlines.0.carats\t1.00\nlines.1.carats\t\n');
  });

  it('given fields, holds only those', async () => {
    const [output, stream] = outputTo({ json: true, fields: ['code'] });
    await output.item(item);
    expect(JSON.parse(stream.text)).toEqual({ schema: 'kpl.test/1', code: 'BW' });
  });
});

describe('the names of fields', () => {
  it('given a list with an empty name, refuse it', () => {
    expect(parseFieldNames('a, b')).toEqual(['a', 'b']);
    expect(() => parseFieldNames('a,,b')).toThrow(Failure);
  });
});
