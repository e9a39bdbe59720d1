import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { TokenRefusal, TokenVerifier } from '@kp/identity';
import type { FastifyRequest } from 'fastify';
import { ProblemAnswer } from '../http/problem-answer';
import { accessOf, mayCall } from './access.decorator';
import { authenticate } from './authenticated-request';
import { TOKEN_VERIFIER } from '../parts';

const BEARER = /^Bearer ([A-Za-z\d._~+/-]+=*)$/i;

/**
 * The one guard before every route: reads the bearer token (RFC 6750), lets the issuer's keys speak for it, and asks
 * whether a wearer of its hats may call the route. A route that says nothing about its access is closed to everybody.
 */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(@Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (access?.kind === 'public' && (access.knowsCaller !== true || request.headers.authorization === undefined)) {
      return true;
    }
    const verification = await this.verifier.verify(tokenOf(request));
    if (!verification.ok) throw refusal(verification.reason, verification.detail);
    if (access === undefined || !mayCall(verification.actor, access)) {
      const hats = access?.kind === 'roles' ? access.roles.join(', ') : 'nobody';
      throw ProblemAnswer.of('forbidden-role', {
        detail: `This is open to ${hats}. The token is of ${verification.actor.roles.join(', ')}.`,
      });
    }
    authenticate(request, verification.actor);
    return true;
  }
}

function tokenOf(request: FastifyRequest): string {
  const { authorization } = request.headers;
  const [, token] = authorization === undefined ? [] : (BEARER.exec(authorization) ?? []);
  if (token !== undefined) return token;
  throw ProblemAnswer.of(
    'unauthenticated',
    { detail: 'The request has no `Authorization: Bearer <token>` header.' },
    { 'WWW-Authenticate': 'Bearer realm="kp-ledger"' },
  );
}

function refusal(reason: TokenRefusal, detail: string): ProblemAnswer {
  if (reason === 'keys-unavailable') return ProblemAnswer.of('keys-unavailable', { detail }, { 'Retry-After': '5' });
  return ProblemAnswer.of(
    'unauthenticated',
    { detail: `${detail} (${reason})` },
    { 'WWW-Authenticate': `Bearer realm="kp-ledger", error="invalid_token", error_description="${reason}"` },
  );
}
