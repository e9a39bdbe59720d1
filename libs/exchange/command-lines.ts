import { ROLES, type Capture, type Role } from '@kp/kernel';
import { COMMAND_CATALOGUE } from '@kp/scheme';
import type { TimedCommand } from '@kp/scheme/timed-command';
import { CommandLineDto, isCommandName, type PlainOf } from './commands';
import { readCommand, writeCommand, type ActingAs, type CommandEnvelope } from './command-wire';
import type { JsonObject } from './json-object';
import { momentOf, textOf, wordOf } from './commands/wire-values';
import { shapeOf, violationsIn } from './shapes';
import { parseStrictJson } from './strict-json';
import type { Violation } from './violation';

/** An envelope, or everything that is wrong with the line; `id` is told wherever it could be read. */
export type CommandLineReading =
  | { readonly ok: true; readonly envelope: CommandEnvelope }
  | { readonly ok: false; readonly violations: readonly Violation[]; readonly id?: string };

/** Reads an envelope from JSON text; also refuses what parsing hides, such as a key that occurs twice. */
export function readCommandText(text: string): CommandLineReading {
  const json = parseStrictJson(text);
  return json.ok ? readCommandLine(json.value) : { ok: false, violations: [json.violation] };
}

/** Reads an envelope from parsed JSON. */
export function readCommandLine(line: unknown): CommandLineReading {
  const { command: name, data, id } = isObject(line) ? line : {};
  const envelopeViolations = [...violationsIn(line, shapeOf(CommandLineDto)), ...withoutDevice(line)];
  const reading = isCommandName(name) && isObject(data) ? readCommand(name, data, '/data') : undefined;
  if (envelopeViolations.length > 0 || reading?.ok !== true) {
    const violations = [...envelopeViolations, ...(reading?.ok === false ? reading.violations : [])];
    return { ok: false, violations, ...(typeof id === 'string' ? { id } : {}) };
  }
  // The rules of the class have been judged.
  return { ok: true, envelope: { command: reading.command, ...circumstancesOf(line as PlainOf<CommandLineDto>) } };
}

/** Writes an envelope as `readCommandLine` reads it. */
export function writeCommandLine({ command, id, occurredAt, capture, as, synthetic }: CommandEnvelope): JsonObject {
  return {
    command: command.type,
    ...(id === undefined ? {} : { id }),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(capture?.at === undefined ? {} : { capturedAt: capture.at }),
    ...(capture?.device === undefined ? {} : { device: capture.device }),
    ...(capture?.sequence === undefined ? {} : { sequence: capture.sequence }),
    ...(as === undefined ? {} : { as }),
    ...(synthetic === undefined ? {} : { synthetic }),
    data: writeCommand(command),
  };
}

function circumstancesOf(line: PlainOf<CommandLineDto>): Omit<CommandEnvelope, 'command'> {
  const { id, occurredAt, as, synthetic } = line;
  const capture = captureOf(line);
  return {
    ...(isGiven(id) ? { id: textOf(id) } : {}),
    ...(isGiven(occurredAt) ? { occurredAt: momentOf(occurredAt) } : {}),
    ...(Object.keys(capture).length === 0 ? {} : { capture }),
    ...(isGiven(as) ? { as: actingAs(wordOf(ROLES, as.role), as.participant, as.authority) } : {}),
    ...(synthetic === true ? { synthetic } : {}),
  };
}

function captureOf({ capturedAt, device, sequence }: PlainOf<CommandLineDto>): Capture {
  return {
    ...(isGiven(capturedAt) ? { at: momentOf(capturedAt) } : {}),
    ...(isGiven(device) ? { device: textOf(device) } : {}),
    ...(isGiven(sequence) ? { sequence } : {}),
  };
}

/** A number says nothing unless the device is known that counts. */
function withoutDevice(line: unknown): readonly Violation[] {
  if (!isObject(line) || !isGiven(line['sequence']) || isGiven(line['device'])) return [];
  return [
    {
      pointer: '/device',
      code: 'missing-field',
      detail: 'The line has a number in the sequence of a device, and names no device.',
      cure: 'Add "device".',
    },
  ];
}

function actingAs(role: Role, participant?: string | null, authority?: string | null): ActingAs {
  return {
    role,
    ...(isGiven(participant) ? { participant } : {}),
    ...(isGiven(authority) ? { authority: textOf(authority) } : {}),
  };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The envelope of a command that a public record or a simulator made. It names one hat: of the actor's, the one under
 * which the command may be given; the actor's id is not part of a file and is told again by whoever sends it in.
 */
export function envelopeOf({ id, occurredAt, actor, command, synthetic }: TimedCommand): CommandEnvelope {
  const { whoMay } = COMMAND_CATALOGUE[command.type];
  const role = actor.roles.find((hat) => whoMay.includes(hat)) ?? actor.roles[0];
  return {
    command,
    id,
    occurredAt,
    ...(role === undefined ? {} : { as: actingAs(role, actor.participant, actor.authority) }),
    ...(synthetic === undefined ? {} : { synthetic }),
  };
}
