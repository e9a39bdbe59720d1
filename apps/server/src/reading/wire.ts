import { formatPosition, type Carats, type Position, type UsDollars } from '@kp/kernel';
import { amountsToWire } from '@kp/exchange/wire';

/** The form in which a value leaves the server: amounts and positions are decimal strings, all else stays as it is. */
export type Wire<T> = T extends Carats | UsDollars | Position
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : { readonly [Name in keyof T]: Wire<T[Name]> };

/** The fields that hold positions, or lists of them, wherever they stand. */
const POSITIONS: ReadonlySet<string> = new Set([
  'position',
  'firstPosition',
  'lastPosition',
  'fromPosition',
  'untilPosition',
  'imposedAt',
  'liftedAt',
  'openedAt',
  'closedAt',
  'evidence',
  'checkpoint',
  'head',
]);

/** Writes a record of a read model for the outside. */
export function toWire<T extends object>(record: T): Wire<T> {
  return amountsToWire(positionsToWire(record) as object) as Wire<T>;
}

function positionsToWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(positionsToWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      POSITIONS.has(name) ? positionText(member) : positionsToWire(member),
    ]),
  );
}

function positionText(value: unknown): unknown {
  if (typeof value === 'number') return formatPosition(value as Position);
  return Array.isArray(value) ? value.map(positionText) : positionsToWire(value);
}
