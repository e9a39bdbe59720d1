import type { ActingAs, CommandEnvelope as WireEnvelope } from '@kp/exchange';
import type { CommandFileLine } from '@kp/exchange/files';
import { commandDigestOf, commandIdOf, recordAll, type CommandEnvelope, type Ledger } from '@kp/ledger';
import { Failure } from '../failure';
import { actorOf, senderOf } from './acting-party';
import { answeredLine, malformedLine, type LineResult } from './line-result';

const AT_ONCE = 256;

/** How the lines of a file become commands of the ledger. */
export interface ImportLinesOptions {
  readonly ledger: Ledger;
  readonly lines: AsyncIterable<CommandFileLine>;
  /** Who acts for lines that do not say. */
  readonly actingAs: ActingAs | undefined;
  /** Who the sender is; see `localUser`. */
  readonly user: string;
  readonly dryRun: boolean;
  /** Given when nothing more may be begun; what is under way is still answered. */
  readonly signal: AbortSignal;
}

interface LineEnvelope extends CommandEnvelope {
  readonly line: number;
  readonly key: string | undefined;
}

/**
 * Sends the lines of a file to the ledger, many at a time, and yields what became of each in the order of the file. When
 * the file breaks off, or names nobody who acts, the lines before are still answered, and then that failure is thrown.
 * The idempotency key of a line is its own `id`, or else the digest of what it says.
 */
export async function* importLines(options: ImportLinesOptions): AsyncGenerator<LineResult, void, undefined> {
  const malformed: LineResult[] = [];
  let failure: { readonly error: unknown } | undefined;

  async function* envelopes(): AsyncGenerator<LineEnvelope, void, undefined> {
    try {
      for await (const { line, outcome } of options.lines) {
        if (options.signal.aborted) return;
        if (outcome.ok) yield envelopeOf(line, outcome.envelope, options);
        else malformed.push(malformedLine(line, outcome.id, outcome.violations));
      }
    } catch (error) {
      // Thrown here it would bury the answers of the lines under way. An interruption ends the reading by an error too.
      if (!options.signal.aborted) failure = { error };
    }
  }

  for await (const { envelope, outcome } of recordAll(options.ledger, envelopes(), { atOnce: AT_ONCE })) {
    yield* takeBefore(envelope.line, malformed);
    yield answeredLine(envelope.line, envelope.key, outcome, options.dryRun);
  }
  yield* malformed;
  if (failure !== undefined) throw failure.error;
}

/** Takes the results of the lines before another one out of a list that stands in the order of lines. */
function takeBefore(line: number, results: LineResult[]): readonly LineResult[] {
  const later = results.findIndex((result) => result.line > line);
  return results.splice(0, later === -1 ? results.length : later);
}

function envelopeOf(
  line: number,
  { command, id: key, occurredAt, capture, as, synthetic }: WireEnvelope,
  { actingAs, user }: ImportLinesOptions,
): LineEnvelope {
  const acting = as ?? actingAs;
  if (acting === undefined) throw nobodyActs(line);
  const said = {
    command,
    actor: actorOf(acting, user),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(capture === undefined ? {} : { capture }),
    ...(synthetic === undefined ? {} : { synthetic }),
  };
  const id = commandIdOf(senderOf(acting), key ?? `sha256:${commandDigestOf({ id: '', ...said })}`);
  return { id, ...said, line, key };
}

function nobodyActs(line: number): Failure {
  return new Failure('unauthorised', {
    what: `Line ${String(line)} does not say who acts.`,
    where: `line ${String(line)}, /as`,
    rule: 'Every command is given under a role, and for a Participant where the role acts for one.',
    cure: 'Add "as": {"role": ..., "participant": ...} to the line, or name who acts with --as role:participant.',
  });
}
