/**
 * Appends to a log until it is killed: several callers at once, each to streams of its own and to one that all share.
 * After each acknowledgement, and never before, it writes the ids to its output, one line for an append.
 *
 * node append-until-killed.js <file> <name of this run>
 */
import { writeSync } from 'node:fs';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import type { StreamName } from '@kp/kernel';
import { argument, partOfAppend, systemClock } from './writing';

const STANDARD_OUTPUT = 1;
const CALLERS = 6;

const file = argument(1, 'the file of the log');
const run = argument(2, 'the name of this run');
const store = openSqliteEventStore({ file, clock: systemClock });

async function appendForEver(caller: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    const append = `${run}-${String(caller)}-${String(count)}`;
    const parts = 1 + ((caller + count) % 3);
    const events = Array.from({ length: parts }, (_, part) => partOfAppend(append, part, parts));
    const stream = count % 4 === 0 ? 'shared' : `caller-${String(caller)}-${String(count % 5)}`;
    const { events: recorded } = await store.append(stream as StreamName, 'any', events);
    writeSync(STANDARD_OUTPUT, `${recorded.map(({ id }) => id).join(' ')}\n`);
  }
}

void Promise.all(Array.from({ length: CALLERS }, (_, caller) => appendForEver(caller)));
