import type { SchemeCommandType } from '@kp/scheme';
import { COMMAND_FORMS, CommandLineDto } from '../commands';
import { shapeOf, type Shape, type ShapeField } from '../shapes';

/**
 * The columns of a CSV file of commands. A field is a column of its own name; a field within a field is joined to it by an
 * underscore (`exporter_name`); the items of a list are numbered from 1 (`line1_hs`, `line2_hs`, `seal1_container`), and a
 * list of plain words stands in one cell, with blanks between them (`en fr`). An empty cell means: not given.
 */

/** The place of a cell's value in the data: names of fields, and numbers of items counted from 0. */
export interface CsvPlace {
  readonly path: readonly (string | number)[];
  readonly field: ShapeField;
}

/** The columns of the envelope; all others are columns of the command's data. */
export const ENVELOPE_SHAPE: Shape = envelopeShape();

/** The columns that a file of this command may have; of each list, those of the first items. */
export function csvColumns(command: SchemeCommandType, items = 3): readonly string[] {
  return [...columnsOf(ENVELOPE_SHAPE, items), ...columnsOf(shapeOf(COMMAND_FORMS[command].wireClass), items)];
}

/** The place that a column means; `undefined` when the shape has none of that name. */
export function placeOf(column: string, shape: Shape): CsvPlace | undefined {
  for (const field of shape.fields) {
    if (field.nested === undefined) {
      if (column === field.name) return { path: [field.name], field };
      continue;
    }
    const [, number, rest] = (field.list ? itemPattern(field) : memberPattern(field)).exec(column) ?? [];
    if (rest === undefined) continue;
    const inside = placeOf(rest, field.nested);
    if (inside === undefined) continue;
    const here = field.list ? [field.name, Number(number) - 1] : [field.name];
    return { path: [...here, ...inside.path], field: inside.field };
  }
  return undefined;
}

/** The column of a place, the reverse of `placeOf`. A place inside a list of words is in the column of the list. */
export function columnOf(path: readonly (string | number)[], shape: Shape): string | undefined {
  const [name, ...rest] = path;
  const field = shape.fields.find((known) => known.name === name);
  if (field === undefined) return undefined;
  if (field.nested === undefined) return field.name;
  if (!field.list) return joined(field.name, rest, field.nested);
  const [item, ...within] = rest;
  return joined(`${singular(field.name)}${String(Number(item ?? 0) + 1)}`, within, field.nested);
}

/** A place that has no cell of its own, such as a whole party, is shown by the first column inside it. */
function joined(name: string, rest: readonly (string | number)[], nested: Shape): string | undefined {
  const [first] = nested.fields;
  const inside = columnOf(rest.length === 0 && first !== undefined ? [first.name] : rest, nested);
  return inside === undefined ? undefined : `${name}_${inside}`;
}

function columnsOf(shape: Shape, items: number): readonly string[] {
  return shape.fields.flatMap((field): readonly string[] => {
    const { nested } = field;
    if (nested === undefined) return [field.name];
    const inside = columnsOf(nested, items);
    if (!field.list) return inside.map((column) => `${field.name}_${column}`);
    return Array.from({ length: Math.min(items, longestList(field)) }, (_, index) => index + 1).flatMap((number) =>
      inside.map((column) => `${singular(field.name)}${String(number)}_${column}`),
    );
  });
}

function longestList({ rules }: ShapeField): number {
  const most = rules.find(({ name }) => name === 'arrayMaxSize')?.constraints[0];
  return typeof most === 'number' ? most : Infinity;
}

function itemPattern({ name }: ShapeField): RegExp {
  return new RegExp(`^${singular(name)}([1-9]\\d{0,3})_(.+)$`);
}

function memberPattern({ name }: ShapeField): RegExp {
  return new RegExp(`^${name}()_(.+)$`);
}

function singular(name: string): string {
  return name.replace(/s$/, '');
}

function envelopeShape(): Shape {
  const shape = shapeOf(CommandLineDto);
  const fields = shape.fields.filter(({ name }) => name !== 'data');
  return { ...shape, fields, fieldNames: new Set(fields.map(({ name }) => name)) };
}
