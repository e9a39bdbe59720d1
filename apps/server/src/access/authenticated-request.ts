import type { Actor } from '@kp/kernel';
import type { FastifyRequest } from 'fastify';

interface AuthenticatedRequest extends FastifyRequest {
  actor?: Actor;
}

/** Keeps who sends the request. */
export function authenticate(request: FastifyRequest, actor: Actor): void {
  (request as AuthenticatedRequest).actor = actor;
}

/** Who sends the request. Throws on a route that is open to anybody: nobody was asked there. */
export function actorOf(request: FastifyRequest): Actor {
  const { actor } = request as AuthenticatedRequest;
  if (actor === undefined) throw new TypeError(`${request.method} ${request.url} asks nobody who they are.`);
  return actor;
}

/** Who sends the request, where it was asked; `undefined` for whoever sent no token to a route that is open in part. */
export function callerOf(request: FastifyRequest): Actor | undefined {
  return (request as AuthenticatedRequest).actor;
}
