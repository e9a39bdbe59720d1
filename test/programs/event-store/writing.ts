import { randomUUID } from 'node:crypto';
import type { Clock, Instant, NewEvent } from '@kp/kernel';

/** The clock of the programs that tests start. */
export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

/** An event whose data tell which append it belongs to, so that a reader can see whether that is whole. */
export function partOfAppend(append: string, part: number, parts: number): NewEvent {
  return {
    id: randomUUID(),
    type: 'crash-test.noted',
    version: 1,
    data: { append, part, parts, padding: 'x'.repeat(400) },
    metadata: {
      occurredAt: systemClock.now(),
      actor: { id: 'crash-test', roles: ['exporting-authority'] },
      commandId: append,
      commandDigest: '',
      correlationId: append,
      causationId: append,
      synthetic: true,
    },
  };
}

/** Argument number so-and-so of a program; a failure when it is missing. */
export function argument(place: number, name: string): string {
  const value = process.argv[place + 1];
  if (value === undefined) throw new Error(`Argument ${String(place)}, ${name}, is missing.`);
  return value;
}
