import { formatPosition, type Actor, type Capture, type DomainEvent, type RecordedEvent } from '@kp/kernel';
import type { JsonObject } from '../json-object';
import { amountsToWire } from './amounts-to-wire';

/** An event as readers see it: amounts and the position are decimal strings. */
export interface EventWire {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  /** How it was taken down on a device. */
  readonly capture?: Capture;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly policyVersion?: string;
  /** The rules of the discrepancies that the sender was told of at once. */
  readonly flags?: readonly string[];
  readonly synthetic?: true;
  readonly data: JsonObject;
}

/** Writes a recorded event for readers. Equal events give equal text: members stand in a fixed order. */
export function eventToWire<E extends DomainEvent>(event: RecordedEvent<E>): EventWire {
  const { occurredAt, actor, capture, commandId, correlationId, causationId, policyVersion, flags, synthetic } =
    event.metadata;
  return {
    id: event.id,
    type: event.type,
    version: event.version,
    stream: event.stream,
    revision: event.revision,
    position: formatPosition(event.position),
    occurredAt,
    recordedAt: event.recordedAt,
    actor,
    ...(capture === undefined ? {} : { capture }),
    commandId,
    correlationId,
    causationId,
    ...(policyVersion === undefined ? {} : { policyVersion }),
    ...(flags === undefined ? {} : { flags }),
    ...(synthetic === undefined ? {} : { synthetic }),
    data: amountsToWire(event.data),
  };
}
