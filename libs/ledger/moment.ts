import type { Instant, Position, RecordedEvent } from '@kp/kernel';

/**
 * From where in time a question is asked, by either clock or both: what the ledger knew (events up to a position), and
 * what had happened (events that occurred by an instant). Absent means now.
 */
export interface Moment {
  readonly upTo?: Position;
  readonly effectiveAt?: Instant;
}

/** Whether the event was known, and had happened, at the moment. */
export function liesWithin(event: RecordedEvent, moment: Moment): boolean {
  if (moment.upTo !== undefined && event.position > moment.upTo) return false;
  return moment.effectiveAt === undefined || event.metadata.occurredAt <= moment.effectiveAt;
}
