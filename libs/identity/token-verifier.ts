import { instantOf, type Actor, type Clock, type Instant } from '@kp/kernel';
import { createRemoteJWKSet, errors, jwtVerify, type CryptoKey, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { actorOf } from './actor-claims';
import { ACCESS_TOKEN_TYPE } from './issue-token';
import { LEDGER_ALGORITHM, type LedgerKeys } from './ledger-keys';
import { VerifiedTokens, type VerifiedToken } from './verified-tokens';

/** Whose tokens are believed. */
export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The ledger's own keys (EdDSA only), or the `https` address of another issuer's key set (EdDSA, ES256, RS256). */
  readonly keys: LedgerKeys | URL;
  readonly clock: Clock;
  /** How far the issuer's clock may be off, in seconds; 0 by default. */
  readonly clockTolerance?: number;
  /** How many verified tokens are remembered; 1,000 by default. */
  readonly cacheSize?: number;
}

/** Why a token is not believed. */
export type TokenRefusal =
  | 'malformed'
  | 'algorithm-not-allowed'
  | 'wrong-type'
  | 'unknown-key'
  | 'bad-signature'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'expired'
  | 'not-yet-valid'
  | 'claims-invalid'
  | 'keys-unavailable';

/** Who acts and until when the token says so, or why it is not believed. */
export type TokenVerification =
  | { readonly ok: true; readonly actor: Actor; readonly expiresAt: Instant }
  | { readonly ok: false; readonly reason: TokenRefusal; readonly detail: string };

export interface TokenVerifier {
  /** Judges a token. Whatever the token is, it throws nothing; keys that cannot be had are told as `keys-unavailable`. */
  verify(token: string): Promise<TokenVerification>;
}

const REMOTE_ALGORITHMS = ['EdDSA', 'ES256', 'RS256'];
const LONGEST_TOKEN = 8192;
const RELOAD_AT_MOST_EVERY = 1000;

/**
 * Judges access tokens (RFC 9068): algorithm and type are pinned; signature, issuer, audience and times are checked; the
 * roles must be ones of the kernel. A token that was found in order is remembered until it expires.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, keys, clock, clockTolerance = 0, cacheSize = 1000 } = options;
  const isRemote = keys instanceof URL;
  const keyOf = telling(isRemote ? remoteKeys(keys) : ownKeys(keys, clock));
  const algorithms = isRemote ? REMOTE_ALGORITHMS : [LEDGER_ALGORITHM];
  const remembered = new VerifiedTokens(cacheSize);

  const judge = async (token: string, now: number): Promise<VerifiedToken | Refused> => {
    if (token.length > LONGEST_TOKEN) return refused('malformed', 'The token is too long.');
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, keyOf, {
        algorithms,
        issuer,
        audience,
        typ: ACCESS_TOKEN_TYPE,
        clockTolerance,
        currentDate: new Date(now),
        requiredClaims: ['sub', 'iat', 'exp', 'jti'],
      }));
    } catch (error) {
      return refusalOf(error);
    }
    const { iat, exp } = payload;
    if (iat === undefined || exp === undefined)
      return refused('claims-invalid', 'The token does not say when it was issued and when it expires.');
    if (iat > now / 1000 + clockTolerance) return refused('not-yet-valid', 'The token is issued in the future.');
    const actor = actorOf(payload);
    if (typeof actor === 'string') return refused('claims-invalid', actor);
    return { actor, expiresAt: instantOf(exp * 1000), believedUntil: instantOf((exp + clockTolerance) * 1000) };
  };

  return {
    async verify(token) {
      const now = clock.now();
      const known = remembered.get(token);
      if (known !== undefined) {
        if (now < known.believedUntil) return accepted(known);
        remembered.forget(token);
      }
      const judged = await judge(token, Date.parse(now));
      if ('ok' in judged) return judged;
      remembered.add(token, judged);
      return accepted(judged);
    },
  };
}

type Refused = Extract<TokenVerification, { readonly ok: false }>;

function accepted({ actor, expiresAt }: VerifiedToken): TokenVerification {
  return { ok: true, actor, expiresAt };
}

function refused(reason: TokenRefusal, detail: string): Refused {
  return { ok: false, reason, detail };
}

/** The keys could not be fetched or read; that is no fault of the token. */
class KeysUnavailable extends Error {}

/** Tells a key that the issuer does not have from keys that cannot be had. */
function telling(keyOf: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keyOf(header, token);
    } catch (error) {
      if (isKeyUnknown(error)) throw error;
      throw new KeysUnavailable('The keys cannot be had.', { cause: error });
    }
  };
}

function isKeyUnknown(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    // The header names an algorithm for which a key set holds no keys at all.
    error instanceof errors.JOSENotSupported
  );
}

/** The `kid` is only ever compared with those at hand. One that is unknown may have been drawn by another process. */
function ownKeys(keys: LedgerKeys, clock: Clock): JWTVerifyGetKey {
  let reloadedAt = -Infinity;
  return async ({ kid }): Promise<CryptoKey> => {
    const id = typeof kid === 'string' ? kid : '';
    const known = keys.publicKey(id);
    if (known !== undefined) return known;
    const now = Date.parse(clock.now());
    if (now - reloadedAt >= RELOAD_AT_MOST_EVERY) {
      reloadedAt = now;
      await keys.reload();
    }
    const found = keys.publicKey(id);
    if (found === undefined) throw new errors.JWKSNoMatchingKey();
    return found;
  };
}

function remoteKeys(address: URL): JWTVerifyGetKey {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && isLocal))
    throw new TypeError('Keys are fetched over https; http is allowed only from this very machine.');
  return createRemoteJWKSet(address, { timeoutDuration: 5000, cooldownDuration: 30_000 });
}

function refusalOf(error: unknown): Refused {
  if (error instanceof errors.JWTExpired) return refused('expired', 'The token has expired.');
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error.claim);
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return refused('bad-signature', 'The signature does not belong to the token.');
  if (error instanceof errors.JOSEAlgNotAllowed)
    return refused('algorithm-not-allowed', 'The token is signed with an algorithm that is not allowed.');
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return refused('unknown-key', 'The token is signed by a key that the issuer does not publish.');
  if (
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported
  )
    return refused('malformed', 'The token is no JWT that can be understood.');
  if (error instanceof KeysUnavailable)
    return refused('keys-unavailable', 'The keys of the issuer cannot be had at the moment.');
  throw error;
}

function claimRefusal(claim: string): Refused {
  switch (claim) {
    case 'typ':
      return refused('wrong-type', 'The token is not an access token (typ at+jwt).');
    case 'iss':
      return refused('wrong-issuer', 'The token is of another issuer.');
    case 'aud':
      return refused('wrong-audience', 'The token is meant for another audience.');
    case 'nbf':
      return refused('not-yet-valid', 'The token is not valid yet.');
    default:
      return refused('claims-invalid', `The claim "${claim}" is missing or has the wrong form.`);
  }
}
