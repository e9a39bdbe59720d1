/** With what the process ends: the numbers of the command line, as far as a server can meet them. */
export const EXIT_CODE = {
  /** It was asked to stop, and everything acknowledged is on the disk. */
  stopped: 0,
  /** It could not start or go on for a reason of its own: the port is taken, a key cannot be read, a defect. */
  failed: 1,
  /** A variable of the environment holds what it may not. */
  misconfigured: 2,
  /** The system does not let this process at the data folder. */
  unauthorised: 4,
  /** Another process owns the data folder. */
  inUse: 5,
  /** The log cannot be used: damaged, no space, or written by a newer version. */
  logUnavailable: 6,
} as const;

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
