import { width } from '../output/table';

/** Lines of a label and its values, the values under each other; a label without a value is left out. */
export function labelled(
  pairs: readonly (readonly [label: string, values: string | readonly string[] | null])[],
): readonly string[] {
  const told = pairs.map(([label, values]): readonly [string, readonly string[]] => [
    label,
    values === null ? [] : typeof values === 'string' ? [values] : values,
  ]);
  const columns = Math.max(...told.map(([label]) => width(label)));
  return told.flatMap(([label, values]) =>
    values.map((value, index) => `  ${(index === 0 ? label : '').padEnd(columns)}  ${value}`),
  );
}
