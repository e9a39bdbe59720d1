import type { RecordedEvent } from '@kp/kernel';
import { covers, VISIBILITIES, type Clearance, type ParticipantCode, type Visibility } from '@kp/scheme';

/** Which events are asked for. */
export interface EventFilter {
  readonly type?: string;
  /** The Participant for which the actor acted. */
  readonly participant?: ParticipantCode;
  /** What the reader may read of what was found out about Participants. */
  readonly clearance: Clearance;
}

/** Whether an event is asked for, and may be read by who asks. */
export function fits(event: RecordedEvent, { type, participant, clearance }: EventFilter): boolean {
  if (type !== undefined && event.type !== type) return false;
  if (participant !== undefined && event.metadata.actor.participant !== participant) return false;
  return clearance.classes.length === VISIBILITIES.length || !isClassified(event) || covers(clearance, event.data);
}

/** Whether an event says who may read it; such events are each about one Participant. */
function isClassified(event: RecordedEvent): event is RecordedEvent & { readonly data: Classified } {
  return 'visibility' in event.data && 'participant' in event.data;
}

interface Classified {
  readonly visibility: Visibility;
  readonly participant: ParticipantCode;
}
