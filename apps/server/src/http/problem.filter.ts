import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { LOG } from '../parts';
import { ProblemAnswer, sendProblem } from './problem-answer';
import { problemOfError } from './problem-of-error';

/** Answers every failure with a problem, and keeps what nobody outside should read for the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { id: traceId, method } = reply.request;
    const answer = problemOfError(error);
    if (answer === undefined || answer.problem.status >= 500) {
      const level = answer === undefined ? 'error' : 'warn';
      this.log[level]({ err: error, traceId, method, route: reply.request.routeOptions.url }, 'request failed');
    }
    if (reply.sent) {
      // The answer had begun: cutting it off is the only sign that is left.
      reply.raw.destroy();
      return;
    }
    sendProblem(reply, answer ?? ProblemAnswer.of('internal-error', { detail: `Its trace id is ${traceId}.` }));
  }
}
