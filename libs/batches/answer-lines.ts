import type { Problem } from '@kp/exchange/problems';
import type { Actor } from '@kp/kernel';
import type { Ledger, Outcome } from '@kp/ledger';
import { causeOf } from './batch-id';
import type { BatchLine, CommandLine } from './batch-line';
import { answeredLine, rejectedLine, type LineResult } from './line-result';

/** By whom, and where, lines are answered. */
export interface Answering {
  readonly ledger: Ledger;
  readonly sender: Actor;
  readonly batchId: string;
  /** Whether the ledger is the real one, and not one of what would be. */
  readonly isReal: boolean;
  /** How many groups may be under way at once: while one is written, the next is decided. */
  readonly groupsAtOnce: number;
  /** Why nothing more is sent to the ledger, asked before each group; the lines that are left are answered with it. */
  readonly stopped: () => Problem | undefined;
}

/**
 * Sends groups of lines to the ledger and yields their results, group by group, in order. Commands that touch the same
 * things are decided in the order of the lines; the others share transactions. When the reading of lines fails, the groups
 * before are still answered; when the log fails, so does this.
 */
export async function* answerLines(
  groups: AsyncIterable<readonly BatchLine[]>,
  answering: Answering,
): AsyncGenerator<readonly LineResult[], void, undefined> {
  const underWay: Promise<readonly LineResult[]>[] = [];
  let failure: { readonly error: unknown } | undefined;
  const reading = groups[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await reading.next().catch((error: unknown) => {
        failure = { error };
      });
      if (next === undefined || next.done === true) break;
      const answers = answerGroup(next.value, answering);
      // It is awaited in its turn; until then its failure is nobody's yet.
      answers.catch(() => undefined);
      underWay.push(answers);
      const oldest = underWay.length >= answering.groupsAtOnce ? underWay.shift() : undefined;
      if (oldest !== undefined) yield await oldest;
    }
    for (const answers of underWay.splice(0)) yield await answers;
  } finally {
    await Promise.allSettled(underWay);
    await reading.return?.();
  }
  if (failure !== undefined) throw failure.error;
}

async function answerGroup(lines: readonly BatchLine[], answering: Answering): Promise<readonly LineResult[]> {
  const stopped = answering.stopped();
  return Promise.all(
    lines.map((line) => {
      const refusal = 'sent' in line ? stopped : line.problem;
      if (refusal !== undefined) return Promise.resolve(rejectedLine(line.line, line.id, refusal));
      return answer(line as CommandLine, answering);
    }),
  );
}

async function answer({ line, id, sent }: CommandLine, answering: Answering): Promise<LineResult> {
  const outcome = await answering.ledger.execute({ ...sent, actor: answering.sender });
  const isOwn = outcome.kind === 'recorded' && outcome.replayed && (await wasRecordedHere(line, outcome, answering));
  return answeredLine(line, id, isOwn ? { ...outcome, replayed: false } : outcome, answering.isReal);
}

/** Whether this very line had recorded it, before the server that had it in hand was interrupted. */
async function wasRecordedHere(
  line: number,
  { receipt }: Extract<Outcome, { kind: 'recorded' }>,
  { ledger, batchId, isReal }: Answering,
): Promise<boolean> {
  if (!isReal) return false;
  const cause = causeOf(batchId, line);
  const history = await ledger.history(receipt.stream);
  return history.some(({ metadata }) => metadata.commandId === receipt.commandId && metadata.causationId === cause);
}
