import { isRejectionCode } from '@kp/scheme';
import type { Rejection } from '@kp/kernel';
import type { Violation } from '../violation';
import { problemKind, type ProblemCode } from './problem-catalogue';

/** One place at which something is wrong; a problem lists all of them. */
export type ProblemError = Violation;

/** A problem as it is sent: RFC 9457, media type `application/problem+json`. */
export interface Problem {
  /** The path of the page about this kind, `/problems/<code>`, to be resolved against the server's address. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What is wrong in this case. */
  readonly detail: string;
  /** Which request or line this was. */
  readonly instance?: string;
  readonly code: ProblemCode;
  readonly rule: string;
  readonly cure: string;
  readonly retryable: boolean;
  /** JSON Pointer to the place that is meant, where there is one. */
  readonly pointer?: string;
  readonly errors?: readonly ProblemError[];
}

/** What is particular about one case. */
export interface ProblemCase {
  readonly detail: string;
  readonly pointer?: string;
  readonly errors?: readonly ProblemError[];
  readonly instance?: string;
}

/** Builds the problem of a case. */
export function problem(code: ProblemCode, { detail, pointer, errors, instance }: ProblemCase): Problem {
  const { title, status, rule, cure, retryable } = problemKind(code);
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    ...(instance === undefined ? {} : { instance }),
    code,
    rule,
    cure,
    retryable,
    ...(pointer === undefined ? {} : { pointer }),
    ...(errors === undefined ? {} : { errors }),
  };
}

/** The problem of data that do not have their form. The list must not be empty. */
export function problemOfViolations(violations: readonly Violation[], instance?: string): Problem {
  const [first] = violations;
  if (first === undefined) throw new RangeError('Nothing is wrong.');
  const code = first.code === 'malformed-json' || first.code === 'duplicate-key' ? first.code : 'validation-failed';
  return problem(code, {
    detail:
      violations.length === 1
        ? first.detail
        : `${String(violations.length)} places are not as they must be. The first: ${first.detail}`,
    errors: violations,
    ...(instance === undefined ? {} : { instance }),
  });
}

/**
 * The problem of a command that does not hold. It is named after the gravest rejection (who may not do it, what does not
 * exist, what stands against it, what is wrong in itself; among equals the first), and lists all of them. The list must
 * not be empty; a code that is not in the scheme's catalogue is a defect and thrown as a `TypeError`.
 */
export function problemOfRejections(rejections: readonly Rejection[], instance?: string): Problem {
  const known = rejections.map(({ code, pointer, detail }) => {
    if (!isRejectionCode(code)) throw new TypeError(`The scheme's catalogue has no rejection ${code}.`);
    return { code, pointer, detail, status: problemKind(code).status };
  });
  const gravest = known.toSorted((left, right) => left.status - right.status)[0];
  if (gravest === undefined) throw new RangeError('Nothing was rejected.');
  return problem(gravest.code, {
    detail: gravest.detail,
    pointer: gravest.pointer,
    errors: known.map(({ code, pointer, detail }) => ({ pointer, code, detail, cure: problemKind(code).cure })),
    ...(instance === undefined ? {} : { instance }),
  });
}
