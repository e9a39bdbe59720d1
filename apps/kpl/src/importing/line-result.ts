import { problemKind, problemOfRejections, type ProblemCode } from '@kp/exchange/problems';
import type { Violation } from '@kp/exchange';
import { formatPosition, type StreamName } from '@kp/kernel';
import type { Outcome } from '@kp/ledger';
import type { Field } from '../output/field';

/**
 * What became of a line: its facts are recorded, or were by an earlier sending (`duplicate`); the rules forbid it; or it
 * is no command. `acceptable` is what a dry run says in the place of `recorded`.
 */
export type LineVerdict = 'recorded' | 'acceptable' | 'duplicate' | 'rejected' | 'malformed';

/** One place at which a line is wrong. */
export interface LineError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly cure: string;
}

/** A line of the result of an import. */
export interface LineResult {
  /** Counted from 1; in CSV the line on which the record begins. */
  readonly line: number;
  readonly result: LineVerdict;
  readonly id: string | null;
  readonly stream: StreamName | null;
  readonly revision: number | null;
  readonly position: string | null;
  /** The discrepancies that were seen at once; the line is recorded all the same. */
  readonly flags: readonly string[];
  /** Empty unless the line was rejected or malformed; the gravest first. */
  readonly errors: readonly LineError[];
}

/** What the result says about each line. With several errors, the code is the first one's and the others follow in words. */
export const RESULT_FIELDS: readonly Field<LineResult>[] = [
  { name: 'line', kind: 'count', of: ({ line }) => line },
  { name: 'result', of: ({ result }) => result },
  { name: 'stream', of: ({ stream }) => stream },
  { name: 'revision', kind: 'position', of: ({ revision }) => revision },
  { name: 'position', kind: 'position', of: ({ position }) => position },
  { name: 'code', of: ({ errors }) => errors[0]?.code ?? null },
  { name: 'pointer', of: ({ errors }) => errors[0]?.pointer ?? null },
  { name: 'detail', of: ({ errors }) => inWords(errors.map(({ pointer, detail }) => [pointer, detail])) },
  { name: 'cure', of: ({ errors }) => inWords(distinct(errors.map(({ cure }) => cure)).map((cure) => ['', cure])) },
  { name: 'flags', of: ({ flags }) => flags },
  { name: 'id', of: ({ id }) => id },
  { name: 'errors', of: ({ errors }) => errors.map((error) => ({ ...error })), detail: true },
];

const NOTHING = { stream: null, revision: null, position: null, flags: [], errors: [] } as const;

/** The result of a line that is no command. */
export function malformedLine(line: number, id: string | undefined, violations: readonly Violation[]): LineResult {
  const errors = violations.map(({ pointer, code, detail, cure, column }) => ({
    pointer: column === undefined ? pointer : `column ${column}`,
    code,
    detail,
    cure,
  }));
  return { ...NOTHING, line, result: 'malformed', id: id ?? null, errors };
}

/** The result of a line that the ledger has answered. */
export function answeredLine(line: number, id: string | undefined, outcome: Outcome, dryRun: boolean): LineResult {
  const told = { ...NOTHING, line, id: id ?? null };
  switch (outcome.kind) {
    case 'recorded': {
      const { stream, revision, position, flags } = outcome.receipt;
      const fresh = dryRun && !outcome.replayed;
      return {
        ...told,
        result: outcome.replayed ? 'duplicate' : dryRun ? 'acceptable' : 'recorded',
        stream,
        revision: fresh ? null : revision,
        position: fresh ? null : formatPosition(position),
        flags,
      };
    }
    case 'rejected': {
      const { code, detail, cure, pointer = '', errors = [] } = problemOfRejections(outcome.rejections);
      const others = errors.filter((error) => error.detail !== detail);
      return { ...told, result: 'rejected', errors: [{ code, detail, cure, pointer }, ...others] };
    }
    case 'command-id-reused':
      return { ...told, result: 'rejected', errors: [errorOf('idempotency-key-reused', '/id')] };
    case 'revision-mismatch':
      return { ...told, result: 'rejected', errors: [errorOf('revision-mismatch', '')] };
  }
}

function errorOf(code: ProblemCode, pointer: string): LineError {
  const { title, cure } = problemKind(code);
  return { code, pointer, detail: `${title}.`, cure };
}

function inWords(parts: readonly (readonly [pointer: string, sentence: string])[]): string | null {
  const [first, ...others] = parts;
  if (first === undefined) return null;
  return [
    first[1],
    ...others.map(([pointer, sentence]) => (pointer === '' ? sentence : `${pointer}: ${sentence}`)),
  ].join(' ');
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
