import { jsonEvent, type JSONEventType, type ResolvedEvent } from '@eventstore/db-client';

/** The events that the specs write: a number each. */
export type Counted = JSONEventType<'counted' | 'other', { readonly n: number }>;

const LARGE_FILLER = 'x'.repeat(1000);

/** Events with the numbers from `from` on. */
export function counted(count: number, from = 0): ReturnType<typeof jsonEvent<Counted>>[] {
  return Array.from({ length: count }, (_, at) => jsonEvent<Counted>({ type: 'counted', data: { n: from + at } }));
}

/** Events of about a kilobyte each. */
export function large(count: number): ReturnType<typeof jsonEvent>[] {
  return Array.from({ length: count }, (_, n) => jsonEvent({ type: 'large', data: { n, filler: LARGE_FILLER } }));
}

/** The numbers in what was read, in its order. */
export async function numbersIn(events: AsyncIterable<ResolvedEvent>): Promise<readonly unknown[]> {
  const numbers: unknown[] = [];
  for await (const { event } of events) {
    if (event?.isJson === true && !event.streamId.startsWith('$')) numbers.push((event.data as { n: number }).n);
  }
  return numbers;
}

/** All that was read. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
