import type { RecordedEvent } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';

/** Which events are asked for. */
export interface EventFilter {
  readonly type?: string;
  /** The Participant for which the actor acted. */
  readonly participant?: ParticipantCode;
}

/** Whether an event is asked for. */
export function fits(event: RecordedEvent, { type, participant }: EventFilter): boolean {
  if (type !== undefined && event.type !== type) return false;
  return participant === undefined || event.metadata.actor.participant === participant;
}
