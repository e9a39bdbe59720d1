import { isUtf8 } from 'node:buffer';
import { parseStrictJson } from '@kp/exchange';
import { problemOfViolations } from '@kp/exchange/problems';
import type { FastifyInstance } from 'fastify';
import { ProblemAnswer } from './problem-answer';

/**
 * Lets a server take bodies of `application/json` and no others. A body must be UTF-8 and hold no key twice, so that no
 * two readers can take one text for two different commands.
 */
export function takeJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, jsonOf(body));
    } catch (error) {
      done(error as Error);
    }
  });
}

function jsonOf(body: Buffer): unknown {
  if (body.length === 0) {
    throw ProblemAnswer.of('body-missing', { detail: 'The body is declared as JSON, and empty.' });
  }
  if (!isUtf8(body)) throw ProblemAnswer.of('malformed-json', { detail: 'The body is not UTF-8.' });
  const reading = parseStrictJson(body.toString('utf8'));
  if (reading.ok) return reading.value;
  throw new ProblemAnswer(problemOfViolations([reading.violation]));
}
