import { logAddressText, parseLogAddress } from './log-address';

describe('the address of a log', () => {
  it('given a folder, then it is the embedded store there', () => {
    expect(parseLogAddress('sqlite:./data')).toEqual({ kind: 'sqlite', folder: './data' });
    expect(parseLogAddress('sqlite:/var/lib/a folder')).toEqual({ kind: 'sqlite', folder: '/var/lib/a folder' });
  });

  it.each([
    ['esdb://localhost:2113?tls=false', 'esdb://localhost:2113?tls=false', ''],
    ['esdb://a:2113?prefix=kp-&tlsCaFile=/ca/ca.crt', 'esdb://a:2113?tlsCaFile=/ca/ca.crt', 'kp-'],
    ['esdb://a:2113,b:2113?tls=true&prefix=kp-', 'esdb://a:2113,b:2113?tls=true', 'kp-'],
    [
      'esdb+discover://user:pa%26ss@cluster.example:2113?prefix=kp-',
      'esdb+discover://user:pa%26ss@cluster.example:2113',
      'kp-',
    ],
  ])('given %s, then the client gets its own part and the prefix is the ledger’s', (text, url, prefix) => {
    expect(parseLogAddress(text)).toEqual({ kind: 'eventstoredb', url, prefix });
  });

  it.each([
    '',
    'data',
    './data',
    'sqlite:',
    'esdb:',
    'esdb://',
    'esdb://?prefix=x',
    'http://localhost:2113',
    'postgres://h/d',
  ])('given %j, then it is no address', (text) => {
    expect(parseLogAddress(text)).toBeUndefined();
  });

  it('given a login, then the address is shown without it', () => {
    const address = parseLogAddress('esdb://admin:s%40cret@host:2113?tls=true&prefix=kp-');
    expect(address && logAddressText(address)).toBe('esdb://host:2113?prefix=kp-');
    expect(logAddressText({ kind: 'sqlite', folder: './data' })).toBe('sqlite:./data');
  });
});
