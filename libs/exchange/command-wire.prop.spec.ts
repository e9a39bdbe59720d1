import fc from 'fast-check';
import { readCommand, writeCommand } from './command-wire';
import { arbitraryCommand } from './testing/arbitrary-command';

jest.setTimeout(60_000);

describe('given any command of the scheme', () => {
  it('when it is written, sent as JSON and read, then it is the same command', () => {
    fc.assert(
      fc.property(arbitraryCommand, (command) => {
        const sent: unknown = JSON.parse(JSON.stringify(writeCommand(command)));
        expect(readCommand(command.type, sent)).toEqual({ ok: true, command });
      }),
      { numRuns: 2000 },
    );
  });
});
