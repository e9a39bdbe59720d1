import { writeCommandLine } from '../command-lines';
import type { CommandEnvelope } from '../command-wire';
import { COMMAND_FORMS } from '../commands';
import { columnOf, ENVELOPE_SHAPE } from '../files/csv-columns';
import { shapeOf, type Shape } from '../shapes';

/** A command as named cells of a CSV file. A list of words is put into one cell. */
export function commandCells(envelope: CommandEnvelope): ReadonlyMap<string, string> {
  const { data, ...circumstances } = writeCommandLine(envelope);
  return new Map([
    ...cellsIn(circumstances, [], ENVELOPE_SHAPE),
    ...cellsIn(data, [], shapeOf(COMMAND_FORMS[envelope.command.type].wireClass)),
  ]);
}

function cellsIn(
  value: unknown,
  path: readonly (string | number)[],
  shape: Shape,
): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return [[columnOf(path, shape) ?? '', value.join(' ')]];
    return value.flatMap((item: unknown, index) => cellsIn(item, [...path, index], shape));
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
      cellsIn(member, [...path, name], shape),
    );
  return [[columnOf(path, shape) ?? '', String(value)]];
}
