import { Failure } from '../failure';
import type { Json } from './json';

/** One thing that a list tells about each of its rows. */
export interface Field<Row> {
  /** The name in JSON, in `--fields`, and (in capitals, its words apart) above a table's column. */
  readonly name: string;
  readonly of: (row: Row) => Json | undefined;
  /**
   * How people read it: `text` to the left; `count` and `amount` to the right, on a terminal with thousands apart;
   * `position` to the right as it stands.
   */
  readonly kind?: 'text' | 'count' | 'amount' | 'position';
  /** How a table on a terminal tells it, where that is not the plain value. */
  readonly shown?: (row: Row) => string;
  /** Told in JSON only, unless `--fields` names it. */
  readonly detail?: true;
}

/**
 * The fields that `--fields` names, in its order; all of them when it names none.
 * @throws Failure (usage) for a name that is no field; it lists those that are.
 */
export function chosenFields<Row>(
  fields: readonly Field<Row>[],
  names: readonly string[] | undefined,
): readonly Field<Row>[] {
  if (names === undefined) return fields;
  return names.map((name) => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field !== undefined) return field;
    throw new Failure('usage', {
      what: `There is no field ${JSON.stringify(name)} here.`,
      where: '--fields',
      cure: `Choose from: ${fields.map((candidate) => candidate.name).join(', ')}.`,
    });
  });
}

/** A row as JSON with the chosen fields, in their order. */
export function jsonRow<Row>(fields: readonly Field<Row>[], row: Row): string {
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.of(row)])));
}
