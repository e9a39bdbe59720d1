import { problem, type Problem, type ProblemCase, type ProblemCode } from '@kp/exchange/problems';
import type { FastifyReply } from 'fastify';

/** Ends a request with a problem. The headers are those that belong to it, such as `Retry-After`. */
export class ProblemAnswer extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.detail);
    this.name = 'ProblemAnswer';
  }

  /** The answer with a problem of the catalogue. */
  static of(code: ProblemCode, told: ProblemCase, headers?: Readonly<Record<string, string>>): ProblemAnswer {
    return new ProblemAnswer(problem(code, told), headers);
  }
}

/** Sends a problem (RFC 9457) with the id under which the log knows the request. */
export function sendProblem(reply: FastifyReply, { problem: told, headers }: ProblemAnswer): void {
  const traceId = reply.request.id;
  void reply
    .code(told.status)
    .headers(headers)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...told, traceId }));
}
