import { instantOf, type Clock } from '@kp/kernel';

/** The time of this machine. */
export const systemClock: Clock = { now: () => instantOf(Date.now()) };
