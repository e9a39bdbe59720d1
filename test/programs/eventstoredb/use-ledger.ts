import { randomUUID } from 'node:crypto';
import { EventStoreUnavailable } from '@kp/event-store';
import { openEventStoreDb } from '@kp/event-store/eventstoredb';
import { BEGINNING, instantOf, type StreamName } from '@kp/kernel';
import { sampleEvent } from '../../bench/sample-event';

const STREAM = 'certificate-ZA00000001' as StreamName;

/** Opens the log at the address, appends to a stream, reads it and the whole log, and lets go of it. */
async function use(url: string): Promise<void> {
  const store = await openEventStoreDb({
    url,
    clock: { now: () => instantOf(Date.now()) },
    silence: 1_000,
    patience: 1_500,
  });
  try {
    await store.append(STREAM, 'any', [{ ...sampleEvent(1), id: randomUUID() }]);
    await store.readStream(STREAM);
    for await (const message of store.tail(BEGINNING)) if (message.kind === 'caught-up') break;
  } finally {
    await store.close();
  }
}

/** Prints what became of it, and leaves it to the program to end by itself. */
async function main(): Promise<void> {
  try {
    await use(process.argv[2] ?? '');
    process.stdout.write('used\n');
  } catch (error) {
    if (!(error instanceof EventStoreUnavailable)) throw error;
    process.stdout.write(`${error.reason}: ${error.message}\n`);
  }
}

void main();
