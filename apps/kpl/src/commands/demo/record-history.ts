import { commandIdOf, recordAll, type CommandEnvelope, type Ledger } from '@kp/ledger';
import type { TimedCommand } from '@kp/scheme';

/** How an import went. */
export interface ImportFigures {
  readonly commands: number;
  /** Those whose facts the log gained now; the others had been recorded by an earlier run. */
  readonly recorded: number;
  readonly repeated: number;
  readonly seconds: number;
}

/** A command of a history that the ledger refused: the history and the rules of the ledger do not agree. */
export class HistoryRefused extends Error {
  constructor({ id, command }: TimedCommand, reason: string) {
    super(`The ledger refused ${command.type} (${id}): ${reason}`);
    this.name = 'HistoryRefused';
  }
}

/**
 * Records a history, in its order and with its own dates. A second run adds nothing: each command keeps its id for ever.
 * Throws `HistoryRefused` at the first command that the rules forbid.
 */
export async function recordHistory(
  ledger: Ledger,
  history: Iterable<TimedCommand>,
  onProgress: (commands: number) => void,
): Promise<ImportFigures> {
  const start = performance.now();
  let commands = 0;
  let repeated = 0;
  for await (const { envelope, outcome } of recordAll(ledger, envelopesOf(history))) {
    if (outcome.kind === 'rejected') {
      throw new HistoryRefused(envelope.timed, outcome.rejections.map(({ detail }) => detail).join(' '));
    }
    if (outcome.kind !== 'recorded') throw new HistoryRefused(envelope.timed, outcome.kind);
    commands += 1;
    if (outcome.replayed) repeated += 1;
    onProgress(commands);
  }
  return { commands, recorded: commands - repeated, repeated, seconds: (performance.now() - start) / 1000 };
}

function* envelopesOf(history: Iterable<TimedCommand>): Iterable<CommandEnvelope & { readonly timed: TimedCommand }> {
  for (const timed of history) {
    const { id, occurredAt, actor, command, synthetic } = timed;
    yield {
      id: commandIdOf(actor.id, id),
      command,
      actor,
      occurredAt,
      ...(synthetic === undefined ? {} : { synthetic }),
      timed,
    };
  }
}
