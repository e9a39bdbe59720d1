import { randomUUID } from 'node:crypto';
import type { Actor, Clock } from '@kp/kernel';
import { SignJWT } from 'jose';
import { actorOf, claimsOf } from './actor-claims';
import { LEDGER_ALGORITHM, type LedgerKeys } from './ledger-keys';

/** The media type of access tokens (RFC 9068), which tells them from all other tokens. */
export const ACCESS_TOKEN_TYPE = 'at+jwt';

const LONGEST_LIFETIME = 366 * 86_400;

/** Whom a token is for, and how long it lasts. */
export interface TokenRequest {
  readonly actor: Actor;
  readonly issuer: string;
  readonly audience: string;
  /** In whole seconds, up to 366 days. */
  readonly lifetime: number;
}

/**
 * Issues an access token (JWT, RFC 9068) for an actor, signed by the ledger's newest key. An actor that the verifier would
 * not accept, or another lifetime, is refused by a `RangeError`.
 */
export async function issueToken(
  keys: LedgerKeys,
  { actor, issuer, audience, lifetime }: TokenRequest,
  clock: Clock,
): Promise<string> {
  if (!Number.isInteger(lifetime) || lifetime < 1 || lifetime > LONGEST_LIFETIME)
    throw new RangeError('A token lasts from one second to 366 days, in whole seconds.');
  const { sub, ...claims } = claimsOf(actor);
  const readBack = actorOf({ sub, ...claims });
  if (typeof readBack === 'string') throw new RangeError(readBack);
  const now = Math.floor(Date.parse(clock.now()) / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: LEDGER_ALGORITHM, typ: ACCESS_TOKEN_TYPE, kid: keys.signingKeyId })
    .setSubject(sub)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .setJti(randomUUID())
    .sign(keys.signingKey);
}
