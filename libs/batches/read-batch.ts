import type { ActingAs, CommandEnvelope as WireEnvelope } from '@kp/exchange';
import { readCommandFile, type CommandFileLine } from '@kp/exchange/files';
import { problem, problemOfViolations, type Problem } from '@kp/exchange/problems';
import type { Actor } from '@kp/kernel';
import { commandDigestOf } from '@kp/ledger';
import type { Batch } from './batch';
import { causeOf, lineCommandIdOf } from './batch-id';
import type { BatchLine } from './batch-line';

/** How many lines are handed out at once. */
const GROUP = 256;

/** How much of a batch is read: lines that hold something, and bytes when unpacked. */
export interface BatchLimits {
  readonly lines: number;
  readonly bytes: number;
}

/** What is to be read. */
export interface BatchReading {
  readonly batch: Pick<Batch, 'id' | 'key' | 'sender' | 'form' | 'command'>;
  /** Lines up to this one are passed over. */
  readonly after: number;
  readonly limits: BatchLimits;
  /** Whether lines may be decided ahead, where that can be done. */
  readonly mayForesee: boolean;
}

/**
 * Reads a batch into groups of lines, in order: takes the file apart, judges the form of each line, and names its command.
 * Nothing of the ledger is asked. Throws `UnreadableFile` when the file ends it early, after all that came before has been
 * handed out.
 */
export async function* readBatch(
  source: AsyncIterable<Uint8Array>,
  { batch, after, limits }: Omit<BatchReading, 'mayForesee'>,
): AsyncGenerator<readonly BatchLine[], void, undefined> {
  const file = readCommandFile(source, {
    format: batch.form,
    name: 'batch',
    limits,
    ...(batch.command === null ? {} : { command: batch.command }),
  });
  let group: BatchLine[] = [];
  let failure: { readonly error: unknown } | undefined;
  try {
    for await (const fileLine of file) {
      if (fileLine.line <= after) continue;
      group.push(batchLine(fileLine, batch));
      if (group.length < GROUP) continue;
      yield group;
      group = [];
    }
  } catch (error) {
    failure = { error };
  }
  if (group.length > 0) yield group;
  if (failure !== undefined) throw failure.error;
}

function batchLine({ line, outcome }: CommandFileLine, batch: BatchReading['batch']): BatchLine {
  if (!outcome.ok) {
    return { line, id: outcome.id ?? null, problem: problemOfViolations(outcome.violations) };
  }
  const { envelope } = outcome;
  const id = envelope.id ?? null;
  const refusal = envelope.as === undefined ? undefined : actsAsAnother(envelope.as, batch.sender);
  if (refusal !== undefined) return { line, id, problem: refusal };
  return { line, id, sent: sentOn(line, envelope, batch) };
}

function sentOn(
  line: number,
  { command, id, occurredAt, capture, synthetic }: WireEnvelope,
  { id: batchId, key, sender }: BatchReading['batch'],
): Exclude<BatchLine, { problem: Problem }>['sent'] {
  const said = {
    id: lineCommandIdOf(sender, key, line, id),
    command,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(capture === undefined ? {} : { capture }),
    ...(synthetic === undefined ? {} : { synthetic }),
  };
  return {
    ...said,
    digest: commandDigestOf({ ...said, actor: sender }),
    correlationId: batchId,
    causationId: causeOf(batchId, line),
  };
}

/** Who sends a batch acts for all its lines; a line may say the same, and nothing else. */
function actsAsAnother({ role, participant, authority }: ActingAs, sender: Actor): Problem | undefined {
  const isSender =
    sender.roles.includes(role) &&
    (participant === undefined || participant === sender.participant) &&
    (authority === undefined || authority === sender.authority);
  if (isSender) return undefined;
  const acting = [role, participant, authority].filter((part) => part !== undefined).join(', ');
  const told = [...sender.roles, sender.participant, sender.authority].filter((part) => part !== undefined).join(', ');
  return problem('forbidden-role', {
    detail: `The line acts as ${acting}; the token of the batch is of ${told}.`,
    pointer: '/as',
  });
}
