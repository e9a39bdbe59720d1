import { csvRow } from '@kp/exchange/files';
import { problem, problemOfRejections, type Problem } from '@kp/exchange/problems';
import { formatPosition } from '@kp/kernel';
import type { Outcome } from '@kp/ledger';

/**
 * What became of a line. `recorded`: its facts are in the ledger, by this batch. `repeated`: they were there before, by an
 * earlier sending of the same command. `acceptable`: it would hold, and nothing was recorded, since the batch is a dry run
 * or was rolled back. `rejected`: nothing was recorded, and the problem says why.
 */
export const LINE_STATUSES = ['recorded', 'repeated', 'acceptable', 'rejected'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/** One line of the results of a batch; there is one for each line that holds something, in their order. */
export interface LineResult {
  /** Counted from 1; in CSV the line on which the record begins. */
  readonly line: number;
  /** The sender's own id of the line; `null` when it has none. */
  readonly id: string | null;
  readonly status: LineStatus;
  /** Of the last event of the command, where that is in the ledger: a decimal string. */
  readonly position?: string;
  /** The rules of the discrepancies that were seen at once; the line is recorded all the same. */
  readonly flags?: readonly string[];
  readonly problem?: Problem;
}

/** The result of a line that does not hold. */
export function rejectedLine(line: number, id: string | null, reason: Problem): LineResult {
  return { line, id, status: 'rejected', problem: reason };
}

/** The result of a line that the ledger has answered; `isReal` unless it answered only what would be. */
export function answeredLine(line: number, id: string | null, outcome: Outcome, isReal: boolean): LineResult {
  switch (outcome.kind) {
    case 'recorded': {
      const { position, flags } = outcome.receipt;
      return {
        line,
        id,
        status: outcome.replayed ? 'repeated' : isReal ? 'recorded' : 'acceptable',
        ...(isReal ? { position: formatPosition(position) } : {}),
        ...(flags.length === 0 ? {} : { flags }),
      };
    }
    case 'rejected':
      return rejectedLine(line, id, problemOfRejections(outcome.rejections));
    case 'command-id-reused':
      return rejectedLine(
        line,
        id,
        problem('idempotency-key-reused', {
          detail: 'The same sender has used this id for another command, in this batch or before.',
          pointer: '/id',
        }),
      );
    case 'revision-mismatch':
      throw new TypeError('A line of a batch names no revision.');
  }
}

const COLUMNS = ['line', 'id', 'status', 'position', 'flags', 'code', 'pointer', 'detail', 'cure'] as const;

/** The first row of results in CSV. */
export const RESULT_HEADER: string = csvRow(COLUMNS);

/** A result as a row of CSV: of a problem the first place, and in `detail` what is said of all. */
export function resultRow({ line, id, status, position, flags, problem: reason }: LineResult): string {
  const [first] = reason?.errors ?? [];
  return csvRow([
    line,
    id,
    status,
    position,
    flags?.join(' '),
    reason?.code,
    first?.column ?? first?.pointer ?? reason?.pointer,
    reason?.errors === undefined ? reason?.detail : reason.errors.map(({ detail }) => detail).join(' '),
    first?.cure ?? reason?.cure,
  ]);
}
