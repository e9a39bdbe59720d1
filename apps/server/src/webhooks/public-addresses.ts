import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** An endpoint lies where only this machine or its own network can reach it. */
export class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} lies in a private or special range of addresses`);
    this.name = 'PrivateAddress';
  }
}

/** What is not of the public internet (RFC 6890, RFC 4193, RFC 4291). */
const SPECIAL = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 32, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 9, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
] as const;

const BARRED = new BlockList();
for (const [net, prefix, family] of SPECIAL) BARRED.addSubnet(net, prefix, family);

/** Whether an address is one of the public internet. An IPv4 address within IPv6 counts as what it is. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !BARRED.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Throws `PrivateAddress` for a host that is itself such an address; names are judged when they are looked up. */
export function assertPublicHost(host: string): void {
  const bare = host.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isPublicAddress(bare)) throw new PrivateAddress(bare);
}

/**
 * Looks a name up for a connection, and fails when any of its addresses is private. The connection then goes to what was
 * judged, so that a name which changes its answer gains nothing.
 */
export const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const [first] = error === null ? addresses : [];
    if (error !== null || first === undefined) {
      callback(error ?? new Error(`${host} has no address`), '', 0);
    } else if (addresses.some(({ address }) => !isPublicAddress(address))) {
      callback(new PrivateAddress(host), '', 0);
    } else if (options.all === true) {
      callback(null, addresses);
    } else {
      callback(null, first.address, first.family);
    }
  });
};
