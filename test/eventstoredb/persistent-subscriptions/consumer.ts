import { crc32 } from 'node:zlib';
import type { RecordedEvent } from '../log/recorded-event';
import type { RpcFailure } from '../rpc/rpc-failure';
import type { ConsumerStrategy } from './group-settings';

/** An event on its way to a consumer. A replayed one comes with the link under which it was parked. */
export interface Delivery {
  readonly event: RecordedEvent;
  readonly link?: RecordedEvent;
  readonly retryCount: number;
}

/** The id under which a consumer acknowledges a delivery. */
export function deliveryId({ event, link }: Delivery): string {
  return link?.id ?? event.id;
}

/** One connected reader of a group. */
export interface Consumer {
  readonly name: string;
  readonly from: string;
  readonly user: string;
  /** How many events it takes before it has acknowledged one. */
  readonly bufferSize: number;
  inFlight: number;
  total: number;
  send(delivery: Delivery): void;
  drop(failure: RpcFailure): void;
}

/**
 * Who gets the event, if anyone has room. Round robin takes the one after `last`; a single dispatch fills the first
 * before the second; pinned always gives a stream to the same one and waits for it.
 */
export function chooseConsumer(
  consumers: readonly Consumer[],
  strategy: ConsumerStrategy,
  event: RecordedEvent,
  last: Consumer | undefined,
): Consumer | undefined {
  const hasRoom = (consumer: Consumer): boolean => consumer.inFlight < consumer.bufferSize;
  switch (strategy) {
    case 'DispatchToSingle':
      return consumers.find(hasRoom);
    case 'Pinned': {
      const pinned = consumers[crc32(event.stream) % Math.max(1, consumers.length)];
      return pinned !== undefined && hasRoom(pinned) ? pinned : undefined;
    }
    case 'RoundRobin': {
      const start = last === undefined ? 0 : consumers.indexOf(last) + 1;
      return [...consumers.slice(start), ...consumers.slice(0, start)].find(hasRoom);
    }
  }
}
