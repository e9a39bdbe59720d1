import type { Instant, NewEvent, StreamName } from '@kp/kernel';
import { EventIdReused } from './errors';
import type { AppendOptions, ExpectedRevision } from './event-store';

/** A new event with its JSON written out, so that nothing the caller does later can change it. */
export interface EventToWrite {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** JSON text. */
  readonly data: string;
  /** JSON text. */
  readonly metadata: string;
  /** When another log took it in, for a copy. */
  readonly recordedAt?: Instant;
}

/** An append that was found well formed. Only the log itself can still refuse it. */
export interface AppendRequest {
  readonly stream: StreamName;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToWrite[];
}

/**
 * Checks what no log has to be asked for, and writes the JSON. All adapters start with it, so all refuse the same.
 *
 * @throws RangeError when there is no event, a name or id is empty or holds a lone surrogate (two such names could
 *   become one in UTF-8), a version is not a whole number from 1, or an expected revision is not a whole number from 0.
 * @throws TypeError when data or metadata cannot be written as JSON.
 * @throws EventIdReused when two of the events have the same id.
 */
export function appendRequest(
  stream: StreamName,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
  { recordedAt }: AppendOptions = {},
): AppendRequest {
  requireText(stream, 'stream name');
  if (typeof expected === 'number' && !isWholeFrom(0, expected)) {
    throw new RangeError(`${String(expected)} is not a revision.`);
  }
  if (events.length === 0) throw new RangeError(`An append to ${stream} holds no event.`);
  if (events.length > 1) requireDistinctIds(stream, events);
  return { stream, expected, events: events.map((event) => eventToWrite(event, recordedAt)) };
}

function eventToWrite({ id, type, version, data, metadata }: NewEvent, recordedAt: Instant | undefined): EventToWrite {
  requireText(id, 'event id');
  requireText(type, 'event type');
  if (!isWholeFrom(1, version)) throw new RangeError(`${String(version)} is not the version of an event's shape.`);
  const written = { id, type, version, data: jsonText(data), metadata: jsonText(metadata) };
  return recordedAt === undefined ? written : { ...written, recordedAt };
}

function requireText(text: string, what: string): void {
  if (text === '' || !text.isWellFormed()) throw new RangeError(`${JSON.stringify(text)} cannot be a ${what}.`);
}

function requireDistinctIds(stream: StreamName, events: readonly NewEvent[]): void {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id)) throw new EventIdReused(stream, id);
    seen.add(id);
  }
}

function isWholeFrom(least: number, value: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

function jsonText(value: object): string {
  // The signature of JSON.stringify hides that it gives undefined for a value that writes itself as nothing.
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError('Data and metadata must have a form in JSON.');
  return text;
}
