import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf, type Clock } from '@kp/kernel';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { KeysUnusable, openLedgerKeys, rotateLedgerKeys } from '.';

const at = (seconds: number): Clock => ({ now: () => instantOf(Date.UTC(2005, 10, 17) + seconds * 1000) });

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kp-keys-')), 'keys');
});
afterEach(async () => {
  await rm(join(folder, '..'), { recursive: true });
});

const files = async (): Promise<string[]> => (await readdir(folder)).toSorted();
const jwkIn = async (name: string): Promise<JWK> => JSON.parse(await readFile(join(folder, name), 'utf8')) as JWK;

describe('given no keys', () => {
  it('when the folder is opened, then one key is drawn, in a file that only its owner can read', async () => {
    const keys = await openLedgerKeys(folder, at(0));
    const [name = '', ...others] = await files();
    expect(others).toEqual([]);
    expect(name).toBe(`20051117T000000000Z-${keys.signingKeyId}.jwk.json`);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('when it is opened twice, then the second opening finds the key of the first', async () => {
    const first = await openLedgerKeys(folder, at(0));
    const second = await openLedgerKeys(folder, at(1));
    expect(second.publicKeys).toEqual(first.publicKeys);
  });

  it('when several processes open it at once, then each signs with a key that all find', async () => {
    const opened = await Promise.all([1, 2, 3, 4].map((second) => openLedgerKeys(folder, at(second))));
    for (const keys of opened) {
      await keys.reload();
      for (const { signingKeyId } of opened) expect(keys.publicKey(signingKeyId)).toBeDefined();
    }
  });
});

describe('given a key', () => {
  it('then its name is its RFC 7638 thumbprint and its private half stays inside', async () => {
    const keys = await openLedgerKeys(folder, at(0));
    const [published] = keys.publicKeys.keys;
    expect(published).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: expect.any(String) as string,
      kid: keys.signingKeyId,
      alg: 'EdDSA',
      use: 'sig',
    });
    expect(await calculateJwkThumbprint(published ?? {})).toBe(keys.signingKeyId);
    expect(keys.signingKey.extractable).toBe(false);
    await expect(exportJWK(keys.signingKey)).rejects.toThrow();
  });

  it('when the keys are rotated, then the new one signs, and the old one is published but can no longer sign', async () => {
    const before = await openLedgerKeys(folder, at(0));
    const after = await rotateLedgerKeys(folder, at(60));
    expect(after.signingKeyId).not.toBe(before.signingKeyId);
    expect(after.publicKeys.keys.map(({ kid }) => kid)).toEqual([after.signingKeyId, before.signingKeyId]);
    const [old = '', young = ''] = await files();
    expect(await jwkIn(old)).not.toHaveProperty('d');
    expect(await jwkIn(young)).toHaveProperty('d');
    expect((await stat(join(folder, old))).mode & 0o777).toBe(0o600);
  });

  it('when the keys are rotated before there are any, then there is one', async () => {
    expect((await rotateLedgerKeys(folder, at(0))).publicKeys.keys).toHaveLength(1);
  });

  it('when only public halves are left, then opening the folder draws a new key', async () => {
    await openLedgerKeys(folder, at(0));
    const [name = ''] = await files();
    await writeFile(join(folder, name), JSON.stringify({ ...(await jwkIn(name)), d: undefined }));
    expect((await openLedgerKeys(folder, at(60))).publicKeys.keys).toHaveLength(2);
  });

  it('when its file is open to others, then it is not used, and the message tells the cure', async () => {
    await openLedgerKeys(folder, at(0));
    const [name = ''] = await files();
    await chmod(join(folder, name), 0o644);
    await expect(openLedgerKeys(folder, at(1))).rejects.toThrow(/chmod 600/);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 40)],
    ['empty', () => ''],
    ['of another kind', () => '{"kty":"RSA","n":"AQAB","e":"AQAB","kid":"x"}'],
    ['named wrongly', (text: string) => text.replace(/"kid": "../, '"kid": "zz')],
    ['without its bytes', (text: string) => text.replace(/"x": "[^"]*"/, '"x": "AAAA"')],
  ])('when its file is %s, then the folder is refused', async (_how, damage) => {
    await openLedgerKeys(folder, at(0));
    const [name = ''] = await files();
    const file = join(folder, name);
    await writeFile(file, damage(await readFile(file, 'utf8')));
    await expect(openLedgerKeys(folder, at(1))).rejects.toThrow(KeysUnusable);
  });

  it('when something else lies in the folder, then it is left alone', async () => {
    await openLedgerKeys(folder, at(0));
    await writeFile(join(folder, 'README'), 'not a key');
    expect((await openLedgerKeys(folder, at(1))).publicKeys.keys).toHaveLength(1);
  });
});
