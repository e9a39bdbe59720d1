import type { Capture, Instant, Role } from '@kp/kernel';
import type { SchemeCommand, SchemeCommandType } from '@kp/scheme';
import { COMMAND_FORMS, isCommandName, type CommandNamed } from './commands';
import { shapeOf, violationsIn } from './shapes';
import type { JsonObject } from './json-object';
import type { Violation } from './violation';

/** A command as the scheme knows it, or everything that is wrong with its wire form. */
export type CommandReading<C extends SchemeCommand = SchemeCommand> =
  { readonly ok: true; readonly command: C } | { readonly ok: false; readonly violations: readonly Violation[] };

/** The hat under which one line of a file is sent in. */
export interface ActingAs {
  readonly role: Role;
  readonly participant?: string;
  readonly authority?: string;
}

/** One line of a command file: a command, and how it came to be. */
export interface CommandEnvelope {
  readonly command: SchemeCommand;
  /** The sender's idempotency key. */
  readonly id?: string;
  readonly occurredAt?: Instant;
  /** How it was taken down on a device. */
  readonly capture?: Capture;
  readonly as?: ActingAs;
  /** Set on what a simulator made up. */
  readonly synthetic?: true;
}

/**
 * Reads the data of a command from parsed JSON: an HTTP body, or the `data` of a line. Amounts become integers of one
 * hundredth, text its Unicode normal form NFC; what may be unknown and is left out becomes `null`. Pointers of violations
 * start with the prefix. Unless everything is in order, nothing is read.
 */
export function readCommand<T extends SchemeCommandType>(
  name: T,
  data: unknown,
  prefix = '',
): CommandReading<CommandNamed<T>> {
  const { wireClass, read } = COMMAND_FORMS[name];
  const violations = violationsIn(data, shapeOf(wireClass), prefix);
  if (violations.length > 0) return { ok: false, violations };
  // The table of forms pairs each name with its own data.
  return { ok: true, command: { type: name, data: read(data as object) } as unknown as CommandNamed<T> };
}

/** Writes the data of a command as `readCommand` reads them. What is unknown is left out. */
export function writeCommand(command: SchemeCommand): JsonObject {
  const write: (data: never) => object = COMMAND_FORMS[command.type].write;
  return write(command.data as never) as JsonObject;
}

export { isCommandName };
