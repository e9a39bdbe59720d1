import type { DomainEvent, RecordedEvent } from '@kp/kernel';
import type { AnyTable, Columns, Table } from './table';

/** The values of a key's columns, in their order. */
export type Key = readonly (string | number)[];

/** Recorded events of a union, told apart by their type. */
export type Recorded<E extends DomainEvent> = E extends DomainEvent ? RecordedEvent<E> : never;

/**
 * The rows of one read model as a fold holds them: those of its file, with all that was put since. What an event put
 * before it threw is undone. Nothing that was got or put may be changed in place.
 */
export interface Rows {
  /** The row under a key. */
  get<C extends Columns, Held>(table: Table<C, Held>, ...key: Key): Held | undefined;
  /** Adds a row, or replaces the one under the same key. */
  put<C extends Columns, Held extends object>(table: Table<C, Held>, held: Held): void;
}

/**
 * A fold of the log into the tables of one read model. It is given nothing but events and rows, so it can have no other
 * effect, and folding again gives the same rows.
 */
export interface Projection<E extends DomainEvent = DomainEvent> {
  /** In kebab case; names the read model and its files. */
  readonly name: string;
  /** Raised whenever the tables or the meaning of the fold change. A new version is built beside the old one. */
  readonly version: number;
  readonly tables: readonly AnyTable[];
  /** The types of event that it folds. All others are passed over without being decoded. */
  readonly handles: readonly E['type'][];
  /** Folds one event. When it throws, the event and all later ones of its key are parked; the others go on. */
  apply(event: Recorded<E>, rows: Rows): void;
  /**
   * What folding the whole log costs beside the other projections of a program, by which threads share the work; 1 unless
   * told otherwise. It changes nothing else.
   */
  readonly cost?: number;
  /** What is parked together when an event cannot be folded: its stream, unless told otherwise. */
  keyOf?(event: Recorded<E>): string;
}
