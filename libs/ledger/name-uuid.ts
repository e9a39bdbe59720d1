import { hash } from 'node:crypto';

const BYTES_OF_SPACE = 16;
/** A character of UTF-16 takes at most three bytes in UTF-8; longer names get a buffer of their own. */
const SHORT_NAME = 256;
const kept = Buffer.alloc(BYTES_OF_SPACE + SHORT_NAME * 3);

/** The bytes of a UUID. Throws `TypeError` when the text is none. */
export function bytesOfUuid(uuid: string): Uint8Array {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== BYTES_OF_SPACE) throw new TypeError(`${JSON.stringify(uuid)} is no UUID.`);
  return bytes;
}

/**
 * The UUID of a name within a space of names, which is a UUID itself (RFC 9562, version 5). The package `uuid` makes the
 * same; this takes a fraction of its time, and every command needs two.
 */
export function uuidOfName(space: Uint8Array, name: string): string {
  const digest = hash('sha1', written(space, name), 'hex');
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

function written(space: Uint8Array, name: string): Uint8Array {
  if (name.length > SHORT_NAME) return Buffer.concat([space, Buffer.from(name, 'utf8')]);
  kept.set(space);
  return kept.subarray(0, BYTES_OF_SPACE + kept.write(name, BYTES_OF_SPACE, 'utf8'));
}
