import { REJECTIONS, type RejectionCode, type RejectionKind } from '@kp/scheme';
import { TRANSPORT_PROBLEMS, type ProblemEntry, type TransportProblemCode } from './transport-problems';

/** The name of a problem: one of the transport, or one of the scheme's rejections. */
export type ProblemCode = TransportProblemCode | RejectionCode;

/** One kind of problem, with its name. */
export interface ProblemKind extends ProblemEntry {
  readonly code: ProblemCode;
}

/** How each sort of rejection is answered over HTTP. */
const REJECTION_STATUS: Readonly<Record<RejectionKind, number>> = {
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
};

const CATALOGUE: Readonly<Record<ProblemCode, ProblemEntry>> = {
  ...(Object.fromEntries(
    Object.entries(REJECTIONS).map(([code, { kind, title, rule, cure }]) => [
      code,
      { status: REJECTION_STATUS[kind], title, rule, cure, retryable: false },
    ]),
  ) as Record<RejectionCode, ProblemEntry>),
  ...TRANSPORT_PROBLEMS,
};

/** All kinds, in alphabetical order of their codes. */
export const PROBLEM_CATALOGUE: readonly ProblemKind[] = Object.entries(CATALOGUE)
  .map(([code, entry]) => ({ code: code as ProblemCode, ...entry }))
  .toSorted((left, right) => (left.code < right.code ? -1 : 1));

/** Whether the catalogue has an entry of this name. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(CATALOGUE, code);
}

/** What the catalogue says about a kind of problem. */
export function problemKind(code: ProblemCode): ProblemKind {
  return { code, ...CATALOGUE[code] };
}
