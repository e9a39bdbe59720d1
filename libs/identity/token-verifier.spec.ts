import { createHmac, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf, type Actor, type Clock } from '@kp/kernel';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import {
  createTokenVerifier,
  issueToken,
  openLedgerKeys,
  rotateLedgerKeys,
  type LedgerKeys,
  type TokenRefusal,
  type TokenVerification,
  type TokenVerifier,
} from '.';

jest.setTimeout(60_000);

const START = Date.UTC(2005, 10, 17, 9);
const NOW = START / 1000;
const ISSUER = 'https://ledger.example';
const AUDIENCE = 'kp-ledger';
const customs: Actor = {
  id: 'desk-7',
  roles: ['importing-authority'],
  participant: 'EU',
  authority: 'Importing office',
};

class HandClock implements Clock {
  time = START;
  now(): ReturnType<Clock['now']> {
    return instantOf(this.time);
  }
}

let folder: string;
let clock: HandClock;
let keys: LedgerKeys;
let verifier: TokenVerifier;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kp-identity-'));
  clock = new HandClock();
  keys = await openLedgerKeys(folder, clock);
  verifier = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, clock });
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const issue = (actor: Actor = customs, lifetime = 600): Promise<string> =>
  issueToken(keys, { actor, issuer: ISSUER, audience: AUDIENCE, lifetime }, clock);

const goodHeader = (): Record<string, unknown> => ({ alg: 'EdDSA', typ: 'at+jwt', kid: keys.signingKeyId });
const goodClaims = (): Record<string, unknown> => ({
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'desk-7',
  iat: NOW,
  exp: NOW + 600,
  jti: 'one',
  roles: ['importing-authority'],
  participant: 'EU',
});

/** Signs with the ledger's own key whatever it is told to, which the issuer itself would never do. */
async function signed(claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ ...goodHeader(), ...header, alg: 'EdDSA' }).sign(keys.signingKey);
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function expectRefusal(token: string, reason: TokenRefusal): Promise<void> {
  expect(await verifier.verify(token)).toMatchObject({ ok: false, reason });
}

describe('given the ledger’s own keys', () => {
  it('when a token of its own comes in, then its actor is known until it expires', async () => {
    expect(await verifier.verify(await issue())).toEqual<TokenVerification>({
      ok: true,
      actor: customs,
      expiresAt: instantOf(START + 600_000),
    });
  });

  it('when the token comes in again, then the answer is the same', async () => {
    const token = await issue();
    expect(await verifier.verify(token)).toEqual(await verifier.verify(token));
  });

  it('when a token expired this very second, then it is refused, also one that was remembered', async () => {
    const token = await issue(customs, 600);
    clock.time = START + 599_000;
    expect((await verifier.verify(token)).ok).toBe(true);
    clock.time = START + 600_000;
    await expectRefusal(token, 'expired');
    clock.time = START + 601_000;
    await expectRefusal(token, 'expired');
  });

  it('when clocks may differ by a minute, then a token lasts a minute longer and no more', async () => {
    const lenient = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, clock, clockTolerance: 60 });
    const token = await issue(customs, 600);
    clock.time = START + 659_000;
    expect((await lenient.verify(token)).ok).toBe(true);
    clock.time = START + 660_000;
    expect(await lenient.verify(token)).toMatchObject({ ok: false, reason: 'expired' });
  });

  it('when a token is not signed at all (alg none), then it is refused', async () => {
    await expectRefusal(new UnsecuredJWT(goodClaims()).encode(), 'algorithm-not-allowed');
    await expectRefusal(`${part({ ...goodHeader(), alg: 'none' })}.${part(goodClaims())}.`, 'algorithm-not-allowed');
  });

  it('when a token is signed with HS256 and the public key as the secret, then it is refused', async () => {
    const [jwk] = keys.publicKeys.keys;
    const pem = createPublicKey({ key: { ...jwk } as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const input = `${part({ ...goodHeader(), alg: 'HS256' })}.${part(goodClaims())}`;
    for (const secret of [pem, Buffer.from(jwk?.x ?? '', 'base64url'), JSON.stringify(jwk)])
      await expectRefusal(
        `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`,
        'algorithm-not-allowed',
      );
  });

  it('when a token uses RS256, which only other issuers may, then it is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT(goodClaims())
      .setProtectedHeader({ ...goodHeader(), alg: 'RS256' })
      .sign(privateKey);
    await expectRefusal(token, 'algorithm-not-allowed');
  });

  it('when the header names a critical extension that nobody knows, then it is refused', async () => {
    const header = { ...goodHeader(), crit: ['kp-rule'], 'kp-rule': true };
    const input = `${part(header)}.${part(goodClaims())}`;
    const { privateKey } = generateKeyPairSync('ed25519');
    await expectRefusal(`${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`, 'malformed');
  });

  it('when the payload is said not to be encoded (b64 false), then it is refused', async () => {
    const header = { ...goodHeader(), b64: false, crit: ['b64'] };
    const input = `${part(header)}.${part(goodClaims())}`;
    const { privateKey } = generateKeyPairSync('ed25519');
    await expectRefusal(
      `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`,
      'bad-signature',
    );
  });

  it.each([
    '../../etc/passwd',
    '/dev/null',
    '__proto__',
    'constructor',
    '',
    "' OR 1=1 --",
    'https://evil.example/jwks',
  ])('when the kid is %p, then it is only a name that is unknown', async (kid) => {
    await expectRefusal(await signed(goodClaims(), { kid }), 'unknown-key');
  });

  it('when the kid is no text or is missing, then it is refused', async () => {
    for (const header of [
      { ...goodHeader(), kid: undefined },
      { ...goodHeader(), kid: 7 },
      { ...goodHeader(), kid: [keys.signingKeyId] },
    ])
      await expectRefusal(`${part(header)}.${part(goodClaims())}.AAAA`, 'unknown-key');
  });

  it('when the header brings its own key along, then that key is not believed', async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const jwk = await exportJWK(publicKey);
    const token = await new SignJWT(goodClaims())
      .setProtectedHeader({ ...goodHeader(), alg: 'EdDSA', jwk })
      .sign(privateKey);
    await expectRefusal(token, 'bad-signature');
  });

  it('when one claim was changed after signing, then it is refused', async () => {
    const [header, , signature] = (await issue()).split('.');
    const forged = part({ ...goodClaims(), roles: ['chair'] });
    await expectRefusal(`${String(header)}.${forged}.${String(signature)}`, 'bad-signature');
  });

  it('when a token is of another type, such as an identity token, then it is refused', async () => {
    await expectRefusal(await signed(goodClaims(), { typ: 'JWT' }), 'wrong-type');
    await expectRefusal(await signed(goodClaims(), { typ: undefined }), 'wrong-type');
  });

  it('when a token is meant for another audience or comes from another issuer, then it is refused', async () => {
    await expectRefusal(await signed({ ...goodClaims(), aud: 'another-ledger' }), 'wrong-audience');
    await expectRefusal(await signed({ ...goodClaims(), iss: 'https://other.example' }), 'wrong-issuer');
  });

  it('when a token lies in the future, then it is refused', async () => {
    await expectRefusal(await signed({ ...goodClaims(), nbf: NOW + 1 }), 'not-yet-valid');
    await expectRefusal(await signed({ ...goodClaims(), iat: NOW + 1 }), 'not-yet-valid');
  });

  it.each(['sub', 'iat', 'exp', 'jti', 'roles'])('when the claim %s is missing, then it is refused', async (name) => {
    await expectRefusal(await signed({ ...goodClaims(), [name]: undefined }), 'claims-invalid');
  });

  it.each([
    [{ roles: [] }],
    [{ roles: 'chair' }],
    [{ roles: ['Chair'] }],
    [{ roles: ['superuser'] }],
    [{ roles: ['chair', 'root'] }],
    [{ roles: ['chair', 'chair'] }],
    [{ roles: [['chair']] }],
    [{ participant: 'eu' }],
    [{ participant: 'EUR' }],
    [{ participant: ['EU'] }],
    [{ participant: undefined }],
    [{ sub: '' }],
    [{ sub: 'x'.repeat(201) }],
    [{ sub: 'two\nlines' }],
    [{ authority: '' }],
    [{ authority: 7 }],
    [{ exp: 'tomorrow' }],
  ])('when the claims are %j, then no actor is made of them', async (claims) => {
    await expectRefusal(await signed({ ...goodClaims(), ...claims }), 'claims-invalid');
  });

  it.each(['', 'x', 'a.b', 'a.b.c', 'a.b.c.d.e', '..', `${'a'.repeat(9000)}.b.c`, 'bearer', '💎.💎.💎'])(
    'when the token is %p, then it is refused and nothing is thrown',
    async (token) => {
      await expectRefusal(token, 'malformed');
    },
  );

  it('when a role acts for no Participant, then none is needed', async () => {
    const auditor: Actor = { id: 'auditor-1', roles: ['auditor'] };
    expect(await verifier.verify(await issue(auditor))).toMatchObject({ ok: true, actor: auditor });
  });

  it('when another process has rotated the keys, then tokens of both keys are believed', async () => {
    const before = await issue();
    const rotated = await rotateLedgerKeys(folder, { now: () => instantOf(START + 60_000) });
    const request = { actor: customs, issuer: ISSUER, audience: AUDIENCE, lifetime: 600 };
    const after = await issueToken(rotated, request, clock);
    expect((await verifier.verify(before)).ok).toBe(true);
    expect((await verifier.verify(after)).ok).toBe(true);
  });

  it('when more tokens come in than are remembered, then all are still judged rightly', async () => {
    const small = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, clock, cacheSize: 2 });
    const tokens = await Promise.all(Array.from({ length: 5 }, () => issue()));
    for (const token of [...tokens, ...tokens]) expect((await small.verify(token)).ok).toBe(true);
  });
});

describe('given an actor for whom no token can be made', () => {
  it.each<[Actor]>([
    [{ id: '', roles: ['chair'] }],
    [{ id: 'a', roles: [] }],
    [{ id: 'a', roles: ['importing-authority'] }],
    [{ id: 'a', roles: ['importing-authority'], participant: 'eu' }],
  ])('when one is asked for %j, then it is refused', async (actor) => {
    await expect(issue(actor)).rejects.toThrow(RangeError);
  });

  it.each([0, -1, 1.5, Infinity, 400 * 86_400])(
    'when it should last %d seconds, then it is refused',
    async (lifetime) => {
      await expect(issue(customs, lifetime)).rejects.toThrow(RangeError);
    },
  );
});

describe('given another issuer with a published key set', () => {
  let server: Server;
  let address: URL;
  let published: () => { readonly status: number; readonly body: string };
  let privateKeys: Readonly<Record<'EdDSA' | 'ES256' | 'RS256' | 'PS256', CryptoKey>>;

  beforeAll(async () => {
    const pairs = await Promise.all(
      (['EdDSA', 'ES256', 'RS256', 'PS256'] as const).map(async (alg) => {
        const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
        return { alg, privateKey, jwk: { ...(await exportJWK(publicKey)), alg, kid: alg } };
      }),
    );
    privateKeys = Object.fromEntries(pairs.map(({ alg, privateKey }) => [alg, privateKey])) as typeof privateKeys;
    const body = JSON.stringify({ keys: pairs.map(({ jwk }) => jwk) });
    published = () => ({ status: 200, body });
    server = createServer((_request, response) => {
      const { status, body: sent } = published();
      response.writeHead(status, { 'content-type': 'application/json' }).end(sent);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/jwks.json`);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const remoteToken = (alg: keyof typeof privateKeys, kid: string = alg): Promise<string> =>
    new SignJWT({ ...goodClaims(), jti: randomUUID() })
      .setProtectedHeader({ alg, typ: 'at+jwt', kid })
      .sign(privateKeys[alg]);
  const remote = (keySet = address): TokenVerifier =>
    createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: keySet, clock });

  it.each(['EdDSA', 'ES256', 'RS256'] as const)('when it signs with %s, then its token is believed', async (alg) => {
    expect(await remote().verify(await remoteToken(alg))).toMatchObject({ ok: true, actor: { id: 'desk-7' } });
  });

  it('when it signs with an algorithm that is not pinned, then its token is refused', async () => {
    expect(await remote().verify(await remoteToken('PS256'))).toMatchObject({ reason: 'algorithm-not-allowed' });
  });

  it('when a token names a key that it does not publish, then it is refused', async () => {
    expect(await remote().verify(await remoteToken('EdDSA', 'ES256'))).toMatchObject({ reason: 'unknown-key' });
    expect(await remote().verify(await remoteToken('EdDSA', 'other'))).toMatchObject({ reason: 'unknown-key' });
  });

  it.each([
    { status: 500, body: '{}' },
    { status: 200, body: 'no JSON' },
    { status: 200, body: '{"keys":7}' },
  ])('when its key set is answered with %j, then that is told as keys that cannot be had', async (answer) => {
    const usual = published;
    published = () => answer;
    try {
      expect(await remote().verify(await remoteToken('EdDSA'))).toMatchObject({ reason: 'keys-unavailable' });
    } finally {
      published = usual;
    }
  });

  it('when its address does not answer, then that is told as keys that cannot be had', async () => {
    const nobody = remote(new URL('http://127.0.0.1:1/jwks.json'));
    expect(await nobody.verify(await remoteToken('EdDSA'))).toMatchObject({ reason: 'keys-unavailable' });
  });

  it.each(['http://keys.example/jwks.json', 'file:///tmp/jwks.json', 'http://127.0.0.1.evil.example/'])(
    'when its address is %s, then keys are not fetched from there',
    (url) => {
      expect(() => remote(new URL(url))).toThrow(TypeError);
    },
  );
});
