import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { ProblemAnswer } from './problem-answer';

/**
 * Lets some addresses take bodies of more types than JSON, which are not read before the handler reads them: it gets the
 * stream, of any length, and has to bound it. Elsewhere these types are refused as ever.
 */
export function takeStreamedBodies(server: FastifyInstance, types: Readonly<Record<string, readonly string[]>>): void {
  for (const type of new Set(Object.values(types).flat())) {
    server.addContentTypeParser(type, (request, body, done) => {
      const { url = '' } = request.routeOptions;
      if (types[url]?.includes(type) === true) done(null, body);
      else done(ProblemAnswer.of('unsupported-media-type', { detail: `${type} is not taken here.` }));
    });
  }
}

/** The stream of a request's body. Throws the problem when it came as something else, or not at all. */
export function streamIn(body: unknown, types: readonly string[]): Readable {
  if (typeof body === 'object' && body !== null && 'pipe' in body) return body as Readable;
  throw ProblemAnswer.of('unsupported-media-type', {
    detail: `The body is not declared as ${types.join(' or ')}.`,
  });
}
