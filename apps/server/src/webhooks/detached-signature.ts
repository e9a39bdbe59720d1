import { LEDGER_ALGORITHM, type LedgerKeys } from '@kp/identity';
import { CompactSign } from 'jose';

/**
 * Signs a body by the ledger's newest key. The signature is a JWS in compact form without its payload (RFC 7515, appendix
 * F): whoever checks it puts the base64url of the body between the two points.
 */
export async function detachedSignature(body: Uint8Array, keys: LedgerKeys): Promise<string> {
  const whole = await new CompactSign(body)
    .setProtectedHeader({ alg: LEDGER_ALGORITHM, kid: keys.signingKeyId })
    .sign(keys.signingKey);
  const [header, , signature] = whole.split('.');
  return `${header ?? ''}..${signature ?? ''}`;
}
