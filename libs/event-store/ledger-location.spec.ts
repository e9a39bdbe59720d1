import { resolve } from 'node:path';
import { locateLedger } from './ledger-location';

describe('the location of a ledger', () => {
  it('given nothing, then it is an embedded one in ./data', () => {
    const data = resolve('data');
    expect(locateLedger({})).toEqual({ data, log: { kind: 'sqlite', folder: data } });
    expect(locateLedger({ data: '', eventStore: '' })).toEqual({ data, log: { kind: 'sqlite', folder: data } });
  });

  it('given a folder, by its path or as the address of the log, then it is an embedded one there', () => {
    const expected = { data: '/srv/ledger', log: { kind: 'sqlite', folder: '/srv/ledger' } };
    expect(locateLedger({ data: '/srv/ledger' })).toEqual(expected);
    expect(locateLedger({ eventStore: 'sqlite:/srv/ledger' })).toEqual(expected);
    expect(locateLedger({ data: '/srv/ledger', eventStore: 'sqlite:/srv/ledger/' })).toEqual(expected);
  });

  it('given a log on the network, then the folder holds the rest', () => {
    const eventStore = 'esdb://localhost:2113?tls=false&prefix=kp-';
    expect(locateLedger({ data: '/srv/one', eventStore })).toEqual({
      data: '/srv/one',
      log: { kind: 'eventstoredb', url: 'esdb://localhost:2113?tls=false', prefix: 'kp-' },
    });
  });

  it('given two folders or no address, then it says what is wrong', () => {
    expect(locateLedger({ data: '/srv/one', eventStore: 'sqlite:/srv/two' })).toMatch(/one folder.*\/srv\/one.*Leave/s);
    expect(locateLedger({ eventStore: 'postgres://host/ledger' })).toMatch(/sqlite:FOLDER.*esdb:/s);
  });
});
