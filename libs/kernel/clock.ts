import type { Instant } from './instant';

/** Where the present moment comes from. Only the edges hold a real one; everything else is handed its time. */
export interface Clock {
  now(): Instant;
}
