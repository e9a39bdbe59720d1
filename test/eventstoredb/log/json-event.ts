import { randomUUID } from 'node:crypto';
import type { ProposedEvent } from './recorded-event';

const NOTHING = new Uint8Array(0);

/** An event that the node itself writes; its data is JSON text. */
export function jsonEvent(type: string, data: string): ProposedEvent {
  return { id: randomUUID(), type, isJson: true, data: Buffer.from(data), metadata: NOTHING };
}
