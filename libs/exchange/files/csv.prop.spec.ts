import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import type { SchemeCommand } from '@kp/scheme';
import { ROLES } from '@kp/kernel';
import type { CommandEnvelope } from '../command-wire';
import { arbitraryCommand, arbitraryMoment } from '../testing/arbitrary-command';
import { arbitraryParticipant } from '../testing/arbitrary-values';
import { drained, inPieces } from '../testing/bytes';
import { commandCells } from '../testing/command-cells';
import { csvColumns, csvRow, placeOf, readCommandFile } from '.';
import { columnOf, ENVELOPE_SHAPE } from './csv-columns';
import { COMMAND_FORMS, COMMAND_NAMES } from '../commands';
import { shapeOf } from '../shapes';

jest.setTimeout(60_000);

const envelope: fc.Arbitrary<CommandEnvelope> = fc.record(
  {
    command: arbitraryCommand.map(asCellsCanSay),
    id: fc.string({ unit: fc.constantFrom('a', '-', '=', '"', ',', '\u00e9'), minLength: 1 }),
    occurredAt: arbitraryMoment,
    as: fc.record({ role: fc.constantFrom(...ROLES), participant: arbitraryParticipant }),
    synthetic: fc.constant(true as const),
  },
  { requiredKeys: ['command'] },
);

/** A row has no way to say that there is a list without items. */
function asCellsCanSay(command: SchemeCommand): SchemeCommand {
  if (command.type !== 'ConfirmImport' || command.data.observed.lines?.length !== 0) return command;
  return { ...command, data: { ...command.data, observed: { ...command.data.observed, lines: null } } };
}

describe('given any commands', () => {
  it('when they are written as CSV and read, in whatever pieces, then they are the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(envelope, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 300 }),
        async (envelopes, size) => {
          const rows = envelopes.map(commandCells);
          const header = [...new Set(rows.flatMap((row) => [...row.keys()]))];
          const content = [header, ...rows.map((row) => header.map((column) => row.get(column)))].map(csvRow).join('');
          const source = inPieces(Buffer.from(content), size);
          const { items, error } = await drained(readCommandFile(source, { format: 'csv', name: 'any.csv' }));
          expect(error).toBeUndefined();
          expect(items.map(({ outcome }) => outcome)).toEqual(envelopes.map((told) => ({ ok: true, envelope: told })));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('given any cells', () => {
  it('when they are written as a row, then a parser of RFC 4180 gives them back, but for the guard of formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 6 }), (cells) => {
        const guarded = cells.map((cell) =>
          /^'*[=+\-@\t\r]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell,
        );
        expect(parse(csvRow(cells), { record_delimiter: '\r\n' })).toEqual([guarded]);
      }),
    );
  });

  it('when a spreadsheet opens the row, then no cell begins as a formula', () => {
    const hostile = fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const [[cell = ''] = []] = parse(csvRow([text, 'end']), { record_delimiter: '\r\n' });
        expect(cell).toMatch(/^(?:[^=+\-@\t\r]|-?\d+(?:\.\d+)?$)/);
      }),
    );
  });
});

describe('the columns of each command', () => {
  it.each(COMMAND_NAMES)('of %s have names of their own, and each means one place', (name) => {
    const columns = csvColumns(name, 12);
    expect(new Set(columns).size).toBe(columns.length);
    const shape = shapeOf(COMMAND_FORMS[name].wireClass);
    for (const column of columns) {
      const places = [ENVELOPE_SHAPE, shape].flatMap((part) => {
        const place = placeOf(column, part);
        return place === undefined ? [] : [{ part, place }];
      });
      expect(places).toHaveLength(1);
      for (const { part, place } of places) expect(columnOf(place.path, part)).toBe(column);
    }
  });
});
