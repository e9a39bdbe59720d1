import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableFile } from '@kp/exchange/files';
import { SqliteHistories } from '@kp/event-store/sqlite';
import { instantOf, type Actor } from '@kp/kernel';
import { Foresight } from '@kp/ledger';
import type { BatchLine } from './batch-line';
import type { FromLineThread, LineThreadAssignment, ToLineThread } from './line-thread-messages';
import { readBatch } from './read-batch';
import { readFiles } from './read-files';

interface Reading {
  readonly groups: AsyncGenerator<readonly BatchLine[], void, undefined>;
  readonly sender: Actor;
  readonly mayForesee: boolean;
}

/** Reads batches in a thread of its own, and decides their lines ahead, so that the one which records does little else. */
function readLines(port: NonNullable<typeof parentPort>, { log }: LineThreadAssignment): void {
  const foresight =
    log?.kind === 'sqlite'
      ? new Foresight({
          histories: new SqliteHistories(join(log.folder, 'log.sqlite')),
          clock: { now: () => instantOf(Date.now()) },
        })
      : undefined;
  const readings = new Map<number, Reading>();
  port.on('message', (message: ToLineThread) => {
    const { kind, id } = message;
    if (kind === 'read') readings.set(id, begin(message));
    const reading = readings.get(id);
    if (reading === undefined) return;
    if (kind === 'more') {
      const { keptChanges } = message;
      void next(id, reading, (lines) =>
        foresight === undefined || keptChanges === undefined || !reading.mayForesee
          ? lines
          : foreseen(lines, reading.sender, foresight, keptChanges),
      ).then((answer) => {
        port.postMessage(answer);
      });
    }
    if (kind === 'stop') {
      readings.delete(id);
      void reading.groups.return();
    }
  });
}

function begin({ files, reading }: Extract<ToLineThread, { kind: 'read' }>): Reading {
  const { batch, mayForesee } = reading;
  return { groups: readBatch(readFiles(files), reading), sender: batch.sender, mayForesee };
}

function foreseen(
  lines: readonly BatchLine[],
  actor: Actor,
  foresight: Foresight,
  keptChanges: number,
): readonly BatchLine[] {
  const commands = lines.filter((line) => 'sent' in line);
  const decisions = foresight.decide(
    commands.map(({ sent }) => ({ ...sent, actor })),
    keptChanges,
  );
  const byLine = new Map(commands.map(({ line }, index) => [line, decisions[index]]));
  return lines.map((line) => {
    const decision = byLine.get(line.line);
    return decision === undefined || !('sent' in line) ? line : { ...line, sent: { ...line.sent, foreseen: decision } };
  });
}

async function next(
  id: number,
  { groups }: Reading,
  decide: (lines: readonly BatchLine[]) => readonly BatchLine[],
): Promise<FromLineThread> {
  try {
    const { done, value } = await groups.next();
    return done === true ? { kind: 'end', id } : { kind: 'lines', id, text: JSON.stringify(decide(value)) };
  } catch (error) {
    if (error instanceof UnreadableFile) {
      const { code, file, lastGoodLine, detail } = error;
      return { kind: 'unreadable', id, code, file, lastGoodLine, detail };
    }
    return { kind: 'failed', id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

if (parentPort === null) throw new Error('Lines are read in a thread of another program.');
readLines(parentPort, workerData as LineThreadAssignment);
