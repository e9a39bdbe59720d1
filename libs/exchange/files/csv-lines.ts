import type { SchemeCommandType } from '@kp/scheme';
import { readCommandLine, type CommandLineReading } from '../command-lines';
import { COMMAND_FORMS, COMMAND_NAMES, isCommandName } from '../commands';
import { shapeOf, type Shape } from '../shapes';
import type { Violation } from '../violation';
import { readCells, unguarded, type CellReading, type PlacedCell } from './csv-cells';
import { columnOf, ENVELOPE_SHAPE, placeOf, type CsvPlace } from './csv-columns';
import type { CsvRecord } from './csv-records';
import type { CommandFileLine } from './read-command-file';

/** How many names, and how much of each, a message about the header repeats. */
const MOST_NAMES = 10;
const LONGEST_NAME = 60;

/** The header of a CSV file names columns that nobody knows, or not those that are needed. */
export class BadCsvHeader extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadCsvHeader';
  }
}

/**
 * Reads each record as a command. The first names the columns; see `csvColumns`. `command` names the command of every
 * record of a file without a column for it. Violations carry the column that they are about. Throws `BadCsvHeader`.
 */
export async function* csvLines(
  records: AsyncIterable<CsvRecord>,
  command: SchemeCommandType | undefined,
): AsyncGenerator<CommandFileLine, void, undefined> {
  let header: Header | undefined;
  for await (const record of records) {
    const { line } = record;
    if (!('cells' in record)) {
      if (header === undefined) throw new BadCsvHeader(`The header cannot be read. ${record.violation.detail}`);
      yield { line, outcome: { ok: false, violations: [record.violation] } };
    } else if (header === undefined) header = new Header(checkedHeader(record.cells, command));
    else yield { line, outcome: readRow(header, record.cells, command) };
  }
}

/** The columns of a file, and the places that they mean for each command, looked up once. */
class Header {
  private readonly places = new Map<Shape, readonly (CsvPlace | undefined)[]>();
  private readonly isOfEnvelope: readonly boolean[];

  constructor(private readonly columns: readonly string[]) {
    this.isOfEnvelope = this.placesIn(ENVELOPE_SHAPE).map((place) => place !== undefined);
  }

  /** The cells of a row that belong to the envelope. */
  envelopeCells(row: readonly string[]): readonly PlacedCell[] {
    return this.cells(row, ENVELOPE_SHAPE, true);
  }

  /** The cells of a row that belong to the data of a command. */
  dataCells(row: readonly string[], shape: Shape): readonly PlacedCell[] {
    return this.cells(row, shape, false);
  }

  hasSurplus(row: readonly string[]): boolean {
    return row.slice(this.columns.length).some((cell) => cell !== '');
  }

  private cells(row: readonly string[], shape: Shape, ofEnvelope: boolean): readonly PlacedCell[] {
    const places = this.placesIn(shape);
    const cells: PlacedCell[] = [];
    for (const [index, column] of this.columns.entries()) {
      if (this.isOfEnvelope[index] !== ofEnvelope) continue;
      const text = unguarded(row[index] ?? '').trim();
      if (text !== '') cells.push({ column, text, place: places[index] });
    }
    return cells;
  }

  private placesIn(shape: Shape): readonly (CsvPlace | undefined)[] {
    const known = this.places.get(shape);
    if (known !== undefined) return known;
    const places = this.columns.map((column) => placeOf(column, shape));
    this.places.set(shape, places);
    return places;
  }
}

function checkedHeader(cells: readonly string[], command: SchemeCommandType | undefined): readonly string[] {
  const header = cells.map((cell) => unguarded(cell.trim()));
  const hasCommand = header.includes('command');
  if (!hasCommand && command === undefined)
    throw new BadCsvHeader('The header has no column "command", and no command was named for the whole file.');
  const shapes = [ENVELOPE_SHAPE, ...(command === undefined ? COMMAND_NAMES : [command]).map(shapeOfCommand)];
  const unknown = header.filter((column) => !shapes.some((shape) => placeOf(column, shape) !== undefined));
  if (unknown.length > 0) throw new BadCsvHeader(`The header names columns that no command has: ${quoted(unknown)}.`);
  const repeated = header.filter((column, index) => header.indexOf(column) !== index);
  if (repeated.length > 0) throw new BadCsvHeader(`The header names columns twice: ${quoted(repeated)}.`);
  return header;
}

function readRow(header: Header, row: readonly string[], command: SchemeCommandType | undefined): CommandLineReading {
  const envelope = readCells(header.envelopeCells(row));
  const told = envelope.data['command'];
  const name = typeof told === 'string' ? told : command;
  const shape = isCommandName(name) ? shapeOfCommand(name) : undefined;
  const data = readCells(shape === undefined ? [] : header.dataCells(row, shape));
  const reading = readCommandLine({ ...envelope.data, command: name, data: data.data });
  const misplaced = [
    ...data.unknown.map((column) => notOfThisCommand(column, name)),
    ...(header.hasSurplus(row) ? [SURPLUS] : []),
  ];
  if (reading.ok) return misplaced.length === 0 ? reading : { ok: false, violations: misplaced, ...idOf(envelope) };
  const violations =
    shape === undefined ? reading.violations.filter(({ pointer }) => pointer !== '/data') : reading.violations;
  return {
    ...reading,
    violations: [...violations.map((violation) => withColumn(violation, data, shape)), ...misplaced],
  };
}

function shapeOfCommand(name: SchemeCommandType): Shape {
  return shapeOf(COMMAND_FORMS[name].wireClass);
}

function idOf({ data: { id } }: CellReading): { readonly id?: string } {
  return typeof id === 'string' ? { id } : {};
}

function withColumn(violation: Violation, { items }: CellReading, shape: Shape | undefined): Violation {
  const path = violation.pointer.split('/').slice(1);
  const isData = path[0] === 'data';
  const place = isData ? path.slice(1) : path;
  const column =
    isData && shape === undefined
      ? undefined
      : columnOf(numbered(place, items), isData && shape !== undefined ? shape : ENVELOPE_SHAPE);
  return column === undefined ? violation : { ...violation, column };
}

/** Brings the places of items back to the numbers of their columns, among which some may have been left empty. */
function numbered(
  path: readonly string[],
  items: ReadonlyMap<string, readonly number[]>,
): readonly (string | number)[] {
  return path.map((name, index) => {
    const numbers = items.get(
      path
        .slice(0, index)
        .map((step) => `/${step}`)
        .join(''),
    );
    return numbers === undefined ? name : (numbers[Number(name)] ?? name);
  });
}

function notOfThisCommand(column: string, command: string | undefined): Violation {
  return {
    pointer: '/data',
    column,
    code: 'unknown-field',
    detail: `The command ${command ?? ''} has no column "${column}".`,
    cure: 'Leave the cell empty on this row.',
  };
}

const SURPLUS: Violation = {
  pointer: '',
  code: 'broken-line',
  detail: 'The row has more cells than the header has columns.',
  cure: 'Put cells that hold the separator in quotes.',
};

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => JSON.stringify(name.slice(0, LONGEST_NAME)));
  return `${shown.join(', ')}${names.length > MOST_NAMES ? ` and ${String(names.length - MOST_NAMES)} more` : ''}`;
}
