import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@kp/kernel';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
} from 'jose';

/** The one algorithm of the ledger's own keys: EdDSA over Ed25519 (RFC 8037). */
export const LEDGER_ALGORITHM = 'EdDSA';

const FILE_ENDING = '.jwk.json';

/** The folder of keys, or a file in it, cannot be used. The message says what to do. */
export class KeysUnusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'KeysUnusable';
  }
}

interface KeyFile {
  readonly kid: string;
  readonly publicJwk: JWK;
  readonly publicKey: CryptoKey;
  /** Only the newest key is needed for signing; older ones lose this half when another takes over. */
  readonly privateKey: CryptoKey | undefined;
}

/**
 * The ledger's own Ed25519 keys: a folder of private files, one for each key, named by the moment of their making and the
 * RFC 7638 thumbprint that is their `kid`. The newest signs; the others go on verifying what they have signed.
 */
export class LedgerKeys {
  private constructor(
    readonly folder: string,
    private keys: readonly KeyFile[],
  ) {}

  /**
   * Reads the folder; makes it, and draws a first key, when there is none. Throws `KeysUnusable` when a file is damaged,
   * open to others, or no key of this ledger.
   */
  static async open(folder: string, clock: Clock): Promise<LedgerKeys> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found = await readKeys(folder);
    if (found.some(({ privateKey }) => privateKey !== undefined)) return new LedgerKeys(folder, found);
    await drawKey(folder, clock);
    return new LedgerKeys(folder, await readKeys(folder));
  }

  /** The `kid` of the key that signs. */
  get signingKeyId(): string {
    return this.signing.kid;
  }

  /** The private half of the key that signs; it cannot be exported. */
  get signingKey(): CryptoKey {
    return this.signing.privateKey;
  }

  /** The public halves, newest first, for publication as a JSON Web Key Set (RFC 7517). */
  get publicKeys(): JSONWebKeySet {
    return { keys: this.keys.toReversed().map(({ publicJwk }) => publicJwk) };
  }

  /** The public half of one key. */
  publicKey(kid: string): CryptoKey | undefined {
    return this.keys.find((key) => key.kid === kid)?.publicKey;
  }

  /** Reads the folder again, to learn of keys that another process has drawn. */
  async reload(): Promise<void> {
    this.keys = await readKeys(this.folder);
  }

  private get signing(): KeyFile & { readonly privateKey: CryptoKey } {
    const newest = this.keys.findLast(
      (key): key is KeyFile & { privateKey: CryptoKey } => key.privateKey !== undefined,
    );
    if (newest === undefined) throw new KeysUnusable(`No key in ${this.folder} can sign. Rotate the keys to draw one.`);
    return newest;
  }
}

/** Opens the folder of keys; draws the first key when there is none. See `LedgerKeys.open`. */
export async function openLedgerKeys(folder: string, clock: Clock): Promise<LedgerKeys> {
  return LedgerKeys.open(folder, clock);
}

/**
 * Draws a key that signs from now on, and takes the private halves out of the older files. What they have signed stays
 * valid until it expires; to revoke a key at once, delete its file and restart.
 */
export async function rotateLedgerKeys(folder: string, clock: Clock): Promise<LedgerKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const older = await keyFileNames(folder);
  await drawKey(folder, clock);
  for (const name of older) {
    const { kty, crv, x, kid, alg, use } = await readJwk(folder, name);
    await writePrivately(folder, name, { kty, crv, x, kid, alg, use });
  }
  return LedgerKeys.open(folder, clock);
}

async function drawKey(folder: string, clock: Clock): Promise<void> {
  const { privateKey } = await generateKeyPair(LEDGER_ALGORITHM, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  const made = clock.now().replaceAll(/[-:.]/g, '');
  await writePrivately(folder, `${made}-${kid}${FILE_ENDING}`, { ...jwk, kid, alg: LEDGER_ALGORITHM, use: 'sig' });
}

async function readKeys(folder: string): Promise<readonly KeyFile[]> {
  return Promise.all((await keyFileNames(folder)).map((name) => readKey(folder, name)));
}

/** Oldest first: the names begin with the moment of making. */
async function keyFileNames(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(FILE_ENDING)).toSorted();
}

async function readKey(folder: string, name: string): Promise<KeyFile> {
  const jwk = await readJwk(folder, name);
  const { kty, crv, x, d, kid } = jwk;
  const file = join(folder, name);
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined || kid === undefined)
    throw new KeysUnusable(`${file} is no Ed25519 key. Move it out of the folder.`);
  if ((await calculateJwkThumbprint({ kty, crv, x })) !== kid)
    throw new KeysUnusable(`${file} does not carry its own thumbprint as its name. Move it out of the folder.`);
  const publicJwk: JWK = { kty, crv, x, kid, alg: LEDGER_ALGORITHM, use: 'sig' };
  return {
    kid,
    publicJwk,
    publicKey: await importKey(file, publicJwk),
    privateKey: d === undefined ? undefined : await importKey(file, { ...publicJwk, d }),
  };
}

async function importKey(file: string, jwk: JWK): Promise<CryptoKey> {
  try {
    // Of an OKP key, jose makes a CryptoKey; bytes come only of symmetric ones.
    return (await importJWK(jwk, LEDGER_ALGORITHM)) as CryptoKey;
  } catch (cause) {
    throw new KeysUnusable(`${file} is damaged. Move it out of the folder, or put it back from a copy.`, { cause });
  }
}

async function readJwk(folder: string, name: string): Promise<JWK> {
  const file = join(folder, name);
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new KeysUnusable(`${file} is open to other users. Close it with: chmod 600 ${file}`);
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text) as JWK;
  } catch (cause) {
    throw new KeysUnusable(`${file} is damaged. Move it out of the folder, or put it back from a copy.`, { cause });
  }
}

/** Writes a file that only its owner can read, whole or not at all, and outlasting a loss of power. */
async function writePrivately(folder: string, name: string, content: object): Promise<void> {
  const draft = join(folder, `.${randomBytes(9).toString('base64url')}.draft`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
