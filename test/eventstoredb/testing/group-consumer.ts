import {
  type EventStoreDBClient,
  type PersistentAction,
  type PersistentSubscriptionToStream,
  type PersistentSubscriptionToStreamSettings,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
} from '@eventstore/db-client';

/** The settings of a group that begins at the start, with these changes. */
export function groupSettings(
  changes: Partial<PersistentSubscriptionToStreamSettings> = {},
): PersistentSubscriptionToStreamSettings {
  return persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START, ...changes });
}

/** A delivery, as the specs compare it. */
export interface Received {
  readonly n: number;
  readonly retryCount: number;
  readonly linked: boolean;
}

/** Reads so many events of group `g` on stream `one` as a consumer of its own, answering each as told, and goes. */
export async function consume(
  client: EventStoreDBClient,
  count: number,
  respond: (n: number, retryCount: number) => 'ack' | PersistentAction | 'nothing' = () => 'ack',
  bufferSize = 10,
): Promise<readonly Received[]> {
  const received: Received[] = [];
  const subscription = client.subscribeToPersistentSubscriptionToStream('one', 'g', { bufferSize });
  let unanswered = 0;
  for await (const item of subscription) {
    const { event, link, retryCount } = item;
    const n = (event!.data as { readonly n: number }).n;
    received.push({ n, retryCount, linked: link !== undefined });
    const response = respond(n, retryCount);
    if (response === 'ack') await subscription.ack(item);
    else if (response === 'nothing') unanswered += 1;
    else await subscription.nack(response, 'because', item);
    if (received.length === count) break;
  }
  // An acknowledgement has no answer of its own, and one under way is lost when the consumer goes.
  while ((await inFlight(client)) > unanswered) await pause();
  await subscription.unsubscribe();
  return received;
}

async function inFlight(client: EventStoreDBClient): Promise<number> {
  return (await client.getPersistentSubscriptionToStreamInfo('one', 'g')).stats.totalInFlightMessages;
}

/** Lets the node work for a moment. */
export async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

/** The numbers of the deliveries, in order. */
export function numbersOf(received: readonly Received[]): readonly number[] {
  return received.map(({ n }) => n);
}

/** What a persistent subscription fails with. */
export async function failureOf(subscription: PersistentSubscriptionToStream): Promise<unknown> {
  return new Promise((resolve) => subscription.once('error', resolve));
}

/** How many events the group has parked. */
export async function parkedCount(client: EventStoreDBClient): Promise<bigint | undefined> {
  return (await client.getPersistentSubscriptionToStreamInfo('one', 'g')).stats.parkedMessageCount;
}

/** Waits until the group has seen so many parked: a nack has no answer. */
export async function untilParked(client: EventStoreDBClient, count: bigint): Promise<void> {
  while ((await parkedCount(client)) !== count) await pause();
}
