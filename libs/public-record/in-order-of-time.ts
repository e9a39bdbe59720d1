import type { TimedCommand } from '@kp/scheme';

/** The same commands by the time at which they occurred; those of one moment keep their order. */
export function inOrderOfTime(commands: readonly TimedCommand[]): readonly TimedCommand[] {
  return commands.toSorted((left, right) =>
    left.occurredAt < right.occurredAt ? -1 : left.occurredAt > right.occurredAt ? 1 : 0,
  );
}
