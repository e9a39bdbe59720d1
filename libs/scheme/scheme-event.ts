import type { Aggregate, EventOf } from './aggregate';

/** Every fact that the ledger records. */
export type SchemeEvent = EventOf<Aggregate>;
export type SchemeEventType = SchemeEvent['type'];
