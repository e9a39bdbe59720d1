import { assertPublicHost, isPublicAddress, lookupPublic, PrivateAddress } from './public-addresses';

describe('the addresses to which notices may be sent', () => {
  it.each(['8.8.8.8', '172.32.0.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('given %s, it is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
    expect(() => {
      assertPublicHost(address);
    }).not.toThrow();
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ])('given %s, it is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(() => {
      assertPublicHost(address.includes(':') ? `[${address}]` : address);
    }).toThrow(PrivateAddress);
  });

  it('given a name that leads to this machine, then the connection is not made', async () => {
    const error = await new Promise((resolve) => {
      lookupPublic('localhost', {}, resolve);
    });
    expect(error).toBeInstanceOf(PrivateAddress);
  });
});
