const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Why an address cannot be that of an endpoint; `null` when it can. Unencrypted only on the ledger's own machine. */
export function faultOfAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return 'is no URL';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return 'is not https';
  if (url.username !== '' || url.password !== '') return 'holds credentials';
  return url.hash === '' ? null : 'holds a fragment';
}
