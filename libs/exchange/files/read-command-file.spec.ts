import { gzipSync } from 'node:zlib';
import { COMMAND_EXAMPLES } from '../commands/examples';
import { drained, inPieces } from '../testing/bytes';
import { LONGEST_LINE } from './byte-lines';
import { csvRow, ndjsonLine, readCommandFile, UnreadableFile, type CommandFileLine, type CommandFileOptions } from '.';

jest.setTimeout(60_000);

const VOID = { command: 'VoidCertificate', data: COMMAND_EXAMPLES.VoidCertificate };
const good = ndjsonLine(VOID);

const read = (
  content: string | Uint8Array,
  options: Partial<CommandFileOptions> = {},
  size = 100_000,
): ReturnType<typeof drained<CommandFileLine>> =>
  drained(
    readCommandFile(inPieces(typeof content === 'string' ? Buffer.from(content) : content, size), {
      format: 'ndjson',
      name: 'commands.ndjson',
      ...options,
    }),
  );

const summary = (lines: readonly CommandFileLine[]): readonly string[] =>
  lines.map(({ line, outcome }) => `${String(line)} ${outcome.ok ? 'ok' : (outcome.violations[0]?.code ?? '')}`);

describe('given a file of NDJSON', () => {
  it('when it is read, then every line is told with its number; blank lines count but are passed over', async () => {
    const { items, error } = await read(`${good}\n  \r\n${good}{}\n${good}`);
    expect(error).toBeUndefined();
    expect(summary(items)).toEqual(['1 ok', '4 ok', '5 missing-field', '6 ok']);
  });

  it('when it begins with a byte order mark and has lines ending as on Windows, then that is no matter', async () => {
    const { items } = await read(`\ufeff${good.trim()}\r\n${good.trim()}`);
    expect(summary(items)).toEqual(['1 ok', '2 ok']);
  });

  it.each([1, 2, 3, 7, 64])('when it comes in pieces of %d bytes, then nothing changes', async (size) => {
    const content = `\ufeff${good}broken\n${good}${ndjsonLine({ ...VOID, id: 'é💎' })}`;
    const { items } = await read(content, {}, size);
    expect(items).toEqual((await read(content)).items);
    expect(items).toHaveLength(4);
  });

  it('when line 40,000 is broken, then that is told, and nothing before or after it is lost', async () => {
    const { items } = await read(`${good.repeat(39_999)}{"command":\n${good.repeat(10)}`);
    expect(items).toHaveLength(40_010);
    expect(items.filter(({ outcome }) => !outcome.ok)).toEqual([
      { line: 40_000, outcome: { ok: false, violations: [expect.objectContaining({ code: 'malformed-json' })] } },
    ]);
  });

  it('when a line is longer than a mebibyte, then it alone is refused, and it is not kept', async () => {
    const { items } = await read(`${good}"${'x'.repeat(3 * LONGEST_LINE)}"\n${good}`);
    expect(summary(items)).toEqual(['1 ok', '2 line-too-long', '3 ok']);
  });

  it('when a line is just a mebibyte long, then it is judged', async () => {
    const padded = `${good.trim()}${' '.repeat(LONGEST_LINE - good.trim().length)}\n`;
    expect(summary((await read(padded)).items)).toEqual(['1 ok']);
    expect(summary((await read(` ${padded}`)).items)).toEqual(['1 line-too-long']);
  });

  it('when a line is no UTF-8, then it alone is refused', async () => {
    const latin = Buffer.from(ndjsonLine({ ...VOID, id: 'café' }), 'latin1');
    const { items } = await read(Buffer.concat([Buffer.from(good), latin, Buffer.from(good)]));
    expect(summary(items)).toEqual(['1 ok', '2 broken-line', '3 ok']);
  });

  it('when it is empty, then there is nothing, and no error', async () => {
    expect(await read('')).toEqual({ items: [], error: undefined });
    expect(await read('\ufeff')).toEqual({ items: [], error: undefined });
  });

  it.each(['[]', 'null', '7', '"text"', '[{}]', '{"__proto__":{}}', '{"command":"Nothing","data":{}}'])(
    'when a line is %s, then it is refused with words',
    async (line) => {
      const [told] = (await read(`${line}\n`)).items;
      expect(told?.outcome.ok).toBe(false);
      if (told?.outcome.ok === false)
        for (const { detail, cure } of told.outcome.violations) expect(`${detail}${cure}`).not.toContain('undefined');
    },
  );

  it('when the source fails, then that is told with the last line, after all lines before', async () => {
    async function* failing(): AsyncGenerator<Uint8Array, void, undefined> {
      yield Buffer.from(good + good);
      await Promise.resolve();
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    }
    const { items, error } = await drained(readCommandFile(failing(), { format: 'ndjson', name: 'disk.ndjson' }));
    expect(items).toHaveLength(2);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ code: 'file-unreadable', file: 'disk.ndjson', lastGoodLine: 2 });
  });

  it('when the reader stops early, then the source is let go of', async () => {
    let isReleased = false;
    async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        for (;;) {
          await Promise.resolve();
          yield Buffer.from(good);
        }
      } finally {
        isReleased = true;
      }
    }
    for await (const { line } of readCommandFile(endless(), { format: 'ndjson', name: '-' })) if (line === 3) break;
    expect(isReleased).toBe(true);
  });
});

describe('given a file that is compressed with gzip', () => {
  const content = Array.from({ length: 2000 }, (_, index) => ndjsonLine({ ...VOID, id: `id-${String(index)}` })).join(
    '',
  );
  const packed = gzipSync(content);

  it.each([1, 999, 100_000])('when it comes in pieces of %d bytes, then it reads as if it were not', async (size) => {
    const { items, error } = await read(packed, {}, size);
    expect(error).toBeUndefined();
    expect(items).toEqual((await read(content)).items);
  });

  it('when two such files were joined, then both are read', async () => {
    expect((await read(Buffer.concat([packed, packed]))).items).toHaveLength(4000);
  });

  it.each([10, 400, packed.length - 9, packed.length - 1])(
    'when it is cut off after %d bytes, then that is told with the last line, and no half line is told',
    async (length) => {
      const { items, error } = await read(packed.subarray(0, length), { name: 'cut.ndjson.gz' });
      expect(error).toBeInstanceOf(UnreadableFile);
      expect(error).toMatchObject({ code: 'truncated-gzip', file: 'cut.ndjson.gz', lastGoodLine: items.length });
      expect(items.every(({ outcome }) => outcome.ok)).toBe(true);
      expect((error as Error).message).toContain(`line ${String(items.length)}`);
    },
  );

  it('when only its checksum is missing, then every line is there before the error', async () => {
    expect((await read(packed.subarray(0, -8))).items).toHaveLength(2000);
  });

  it('when a byte in it was changed, then that is told as damage', async () => {
    const damaged = Buffer.from(packed);
    damaged.writeUInt8((damaged.at(-6) ?? 0) ^ 0xff, damaged.length - 6);
    expect((await read(damaged)).error).toMatchObject({ code: 'damaged-gzip' });
  });

  it('when it unpacks to a thousand times its size, then its lines are still bounded', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * LONGEST_LINE, 0x20));
    expect(summary((await read(bomb)).items)).toEqual(['1 line-too-long']);
  });
});

describe('given a file of CSV', () => {
  const csv: Partial<CommandFileOptions> = { format: 'csv', name: 'commands.csv' };
  const header = csvRow(['command', 'id', 'number', 'reason']);

  it('when each row names its command, then it is read as that command', async () => {
    const { items } = await read(
      header +
        csvRow(['VoidCertificate', 'k-1', 'CA0012345', 'Printed wrongly, "twice"']) +
        csvRow(['Void', '', '', '']),
      csv,
    );
    expect(items[0]).toEqual({
      line: 2,
      outcome: {
        ok: true,
        envelope: {
          id: 'k-1',
          command: { type: 'VoidCertificate', data: { number: 'CA0012345', reason: 'Printed wrongly, "twice"' } },
        },
      },
    });
    expect(items[1]).toMatchObject({ line: 3, outcome: { violations: [{ code: 'one-of', column: 'command' }] } });
  });

  it('when the whole file is of one command, then its columns are those of that command, in any order', async () => {
    const { items } = await read(
      'number;seal2_seal;seal2_container;seal1_container;seal1_seal\nCA1;S-2;C-2;C-1;S-1\n',
      {
        ...csv,
        command: 'ValidateCertificate',
      },
    );
    expect(items).toMatchObject([
      {
        outcome: {
          envelope: {
            command: {
              data: {
                seals: [
                  { container: 'C-1', seal: 'S-1' },
                  { container: 'C-2', seal: 'S-2' },
                ],
              },
            },
          },
        },
      },
    ]);
  });

  it('when something is wrong, then the column is named, also where earlier items were left empty', async () => {
    const { items } = await read(
      `${csvRow(['number', 'seal1_container', 'seal1_seal', 'seal3_container', 'seal3_seal'])}CA1,,,C-3,\n`,
      { ...csv, command: 'ValidateCertificate' },
    );
    expect(items).toMatchObject([
      { outcome: { violations: [{ pointer: '/data/seals/0/seal', code: 'missing-field', column: 'seal3_seal' }] } },
    ]);
  });

  it('when cells hold line ends, separators and quotation marks, then they are kept, and lines are counted', async () => {
    const reason = 'first line\nsecond, "quoted"; line';
    const { items } = await read(
      `${header}${csvRow(['VoidCertificate', 'a', 'CA1', reason])}${csvRow(['VoidCertificate', 'b', 'CA2', 'x'])}`,
      csv,
    );
    expect(items.map(({ line }) => line)).toEqual([2, 4]);
    expect(items[0]).toMatchObject({ outcome: { envelope: { command: { data: { reason } } } } });
  });

  it('when a quotation mark is never closed, then its line alone is broken', async () => {
    const rows = csvRow(['VoidCertificate', 'b', 'CA2', 'x']).repeat(3);
    const { items } = await read(`${header}VoidCertificate,a,CA1,"never closed\r\n${rows}`, csv);
    expect(summary(items)).toEqual(['2 broken-line', '3 ok', '4 ok', '5 ok']);
  });

  it('when a quotation mark stands inside a cell, then its line alone is broken', async () => {
    const row = csvRow(['VoidCertificate', 'b', 'CA2', 'x']);
    const { items } = await read(
      `${header}${row}VoidCertificate,a,CA1,half"open\r\n${row}"VoidCertificate","b","CA"x\r\n`,
      csv,
    );
    expect(summary(items)).toEqual(['2 ok', '3 broken-line', '4 ok', '5 broken-line']);
  });

  it('when a row has more cells than the header, or fewer, then it is judged as it stands', async () => {
    const { items } = await read(
      `${header}VoidCertificate,a,CA1,x,surplus\nVoidCertificate,a,CA1\nVoidCertificate,a,CA1,x,,\n`,
      csv,
    );
    expect(summary(items)).toEqual(['2 broken-line', '3 missing-field', '4 ok']);
  });

  it('when a row fills a column of another command, then that is refused', async () => {
    const { items } = await read('command,number,reason,carrier\nVoidCertificate,CA1,x,By hand\n', csv);
    expect(items).toMatchObject([{ outcome: { violations: [{ code: 'unknown-field', column: 'carrier' }] } }]);
  });

  it('when weights have a decimal comma or three decimals, then the column is named', async () => {
    const { items } = await read(
      'participant;dataset;period;segment;figures_kind;figures_carats;figures_valueUsd;source\nBW;production;2007-H1;all;stated;12,5;1.234;x\n',
      { ...csv, command: 'FileReturn' },
    );
    expect(items).toMatchObject([
      { outcome: { violations: [{ column: 'figures_carats' }, { column: 'figures_valueUsd' }] } },
    ]);
  });

  it('when a spreadsheet put an apostrophe before a formula, then it is taken off', async () => {
    const { items } = await read(`${header}VoidCertificate,a,CA1,'=2+2\n`, csv);
    expect(items).toMatchObject([{ outcome: { envelope: { command: { data: { reason: '=2+2' } } } } }]);
  });

  it.each([
    ['number,reason\nCA1,x\n', /no column "command"/],
    ['command,numbre\n', /"numbre"/],
    ['command,number,number\n', /twice: "number"/],
    ['command,seal0_seal\n', /"seal0_seal"/],
    ['command,__proto__\n', /"__proto__"/],
    ['command,""oops"\n', /header cannot be read/],
  ])('when its header is %j, then the file is refused with the reason', async (content, reason) => {
    const { items, error } = await read(content, csv);
    expect(items).toEqual([]);
    expect(error).toMatchObject({ code: 'csv-header-invalid', lastGoodLine: 0 });
    expect((error as Error).message).toMatch(reason);
  });
});
