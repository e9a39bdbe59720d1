import type { Instant } from './instant';

/**
 * How a command was taken down on a device, before it was sent in. It is kept apart from when the act took place and from
 * when it was recorded, for the device's clock may be wrong and its messages may be lost.
 */
export interface Capture {
  /** By the clock of the device. */
  readonly at?: Instant;
  /** The name of the device, among those of the same Participant. */
  readonly device?: string;
  /** The place of the command among those of the device, which counts them from 1 without leaving any out. */
  readonly sequence?: number;
}
