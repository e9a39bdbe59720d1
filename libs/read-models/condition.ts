type SqlValue = string | number | null;

/** A condition of a query and its parameters, put together from parts that hold all at once. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** One part: its SQL with a `?` for each parameter. */
export type Part = readonly [sql: string, ...parameters: readonly SqlValue[]];

/** A part that may be absent. */
export type OptionalPart = Part | undefined | false;

/** Joins the parts that are there; without any the condition always holds. */
export function allOf(...parts: readonly OptionalPart[]): Condition {
  const given = parts.filter((part) => part !== undefined && part !== false);
  return {
    sql: given.length === 0 ? 'TRUE' : given.map(([sql]) => `(${sql})`).join(' AND '),
    parameters: given.flatMap(([, ...parameters]) => parameters),
  };
}

/** The part that a column equals a value; absent when the value is. */
export function equals(column: string, value: SqlValue | undefined): Part | undefined {
  return value === undefined ? undefined : [`${column} = ?`, value];
}
