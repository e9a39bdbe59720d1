import { actor } from './testing/scenario';
import { hatsOf, textsPresent } from './record-rules';

describe('what a rejection says of the actor', () => {
  it('are its hats, and for whom it wears them', () => {
    expect(hatsOf(actor('importing-authority', 'AE'))).toBe('importing-authority of AE');
    expect(hatsOf({ id: 'x', roles: ['chair', 'working-group'] })).toBe('chair and working-group');
    expect(hatsOf({ id: 'x', roles: [] })).toBe('without a role');
  });
});

describe('a text', () => {
  it('is missing when it holds white space only, and is named by its field', () => {
    expect(textsPresent({ '/name': ' \t', '/source': 'A notice' })).toEqual([
      { code: 'text-missing', pointer: '/name', detail: 'The field /name holds no text.' },
    ]);
  });
});
