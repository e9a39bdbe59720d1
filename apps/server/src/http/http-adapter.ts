import type { IncomingMessage } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../configuration';
import { withoutFormSuffix } from '../reading/table-form';
import { takeJsonBodies } from './json-body';
import { ProblemAnswer, sendProblem } from './problem-answer';
import { STREAMED_BODIES } from '../api/batches/batch-forms';
import { problemOfError } from './problem-of-error';
import { takeStreamedBodies } from './streamed-body';
import { traceIdOf } from './trace-id';

/** The longest part of a path that a route reads: the name of a return, with room to spare. */
const LONGEST_NAME = 200;

/** Fastify as this server wants it: strict JSON bodies, bounded in size and time, and streams for batches. */
export function createHttpAdapter({ bodyLimit }: Configuration): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    logger: false,
    genReqId: ({ headers }: IncomingMessage) => traceIdOf(headers),
    rewriteUrl: (request: IncomingMessage) => withoutFormSuffix(request),
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    // A request on a connection that is still open when the server stops is answered, and the connection then closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: LONGEST_NAME },
    frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(
        reply,
        problemOfError(error) ?? ProblemAnswer.of('parameter-invalid', { detail: 'The URL is not valid.' }),
      );
    },
    skipMiddie: true,
  });
  takeJsonBodies(adapter.getInstance());
  takeStreamedBodies(adapter.getInstance(), STREAMED_BODIES);
  return adapter;
}
