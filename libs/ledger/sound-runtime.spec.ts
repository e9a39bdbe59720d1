import { requireSoundRuntime } from './sound-runtime';

describe('the runtime that opens a ledger', () => {
  it.each(['20.19.0', '20.20.2', '22.23.3', '23.11.0', '24.0.0', '24.18.9'])(
    'given Node %s, then it may',
    (version) => {
      expect(() => {
        requireSoundRuntime(version);
      }).not.toThrow();
    },
  );

  it.each(['24.19.0', '24.21.0', '25.0.0', '26.3.0'])('given Node %s, then it is told which to run', (version) => {
    expect(() => {
      requireSoundRuntime(version);
    }).toThrow(/Run Node 20\.19 or later, below 24\.19/);
  });
});
