import { amountsToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import type { Field } from '../output/field';
import type { Json } from '../output/json';
import { eventSentence } from '../pages/event-sentence';
import type { SchemeRecord } from './event-filter';

/** What a history tells about each event. */
export const HISTORY_FIELDS: readonly Field<SchemeRecord>[] = [
  { name: 'position', kind: 'position', of: (event) => formatPosition(event.position) },
  { name: 'occurredAt', of: (event) => event.metadata.occurredAt },
  { name: 'type', of: (event) => event.type },
  { name: 'stream', of: (event) => event.stream },
  { name: 'revision', kind: 'position', of: (event) => event.revision },
  { name: 'summary', of: (event) => eventSentence(event) },
  { name: 'roles', of: (event) => event.metadata.actor.roles },
  { name: 'participant', of: (event) => event.metadata.actor.participant ?? null },
  { name: 'authority', of: (event) => event.metadata.actor.authority ?? null },
  { name: 'flags', of: (event) => event.metadata.flags ?? [] },
  { name: 'synthetic', of: (event) => event.metadata.synthetic === true },
  { name: 'recordedAt', of: (event) => event.recordedAt },
  { name: 'actor', of: (event) => event.metadata.actor.id, detail: true },
  { name: 'commandId', of: (event) => event.metadata.commandId, detail: true },
  { name: 'id', of: (event) => event.id, detail: true },
  { name: 'data', of: (event) => amountsToWire(event.data) as Json, detail: true },
];
