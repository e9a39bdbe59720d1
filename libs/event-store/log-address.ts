/** Where a log is kept. */
export type LogAddress =
  /** In the folder itself: the embedded store, on this machine. */
  | { readonly kind: 'sqlite'; readonly folder: string }
  /** On an EventStoreDB or KurrentDB, reached over the network; `prefix` begins the names of the ledger's streams. */
  | { readonly kind: 'eventstoredb'; readonly url: string; readonly prefix: string };

/** How an address may look, for those who are told that theirs does not. */
export const LOG_ADDRESS_FORMS =
  'Give sqlite:FOLDER, or the connection string of an EventStoreDB: esdb://user:password@host:2113, with ?prefix=NAME- where the server holds other things too.';

const SQLITE = /^sqlite:(.+)$/;
const EVENT_STORE_DB = /^esdb(?:\+discover)?:\/\/[^/?\s]+/;

/**
 * Reads the address of a log: `sqlite:./data`, or an EventStoreDB's connection string (`esdb://...`, `esdb+discover://...`).
 * Its parameter `prefix` is the ledger's own and is not handed on to the client. Anything else is `undefined`.
 */
export function parseLogAddress(text: string): LogAddress | undefined {
  const folder = SQLITE.exec(text)?.[1];
  if (folder !== undefined) return { kind: 'sqlite', folder };
  if (!EVENT_STORE_DB.test(text)) return undefined;
  const [base = '', query = ''] = text.split('?', 2);
  const prefix = new URLSearchParams(query).get('prefix') ?? '';
  // The client reads its parameters as they are written, so they are handed on so.
  const others = query.split('&').filter((parameter) => parameter !== '' && !parameter.startsWith('prefix='));
  return { kind: 'eventstoredb', url: others.length === 0 ? base : `${base}?${others.join('&')}`, prefix };
}

/** The address as it may be shown: without a login. */
export function logAddressText(address: LogAddress): string {
  if (address.kind === 'sqlite') return `sqlite:${address.folder}`;
  const [base = ''] = address.url.replace(/\/\/[^@/?]*@/, '//').split('?', 1);
  return address.prefix === '' ? base : `${base}?prefix=${encodeURIComponent(address.prefix)}`;
}
