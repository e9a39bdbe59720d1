import fc from 'fast-check';
import { v5 } from 'uuid';
import { bytesOfUuid, uuidOfName } from './name-uuid';

describe('the UUID of a name', () => {
  it('given any space and any name, then it is the one that the package makes', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ unit: 'grapheme', maxLength: 600 }), (space, name) => {
        expect(uuidOfName(bytesOfUuid(space), name)).toBe(v5(name, space));
      }),
    );
  });

  it('given a name after a longer one, then nothing of the longer is left in it', () => {
    const space = bytesOfUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8');
    uuidOfName(space, 'a name that is longer than the next');

    // RFC 9562, A.4
    expect(uuidOfName(space, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});
