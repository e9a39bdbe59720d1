import { stateChanges } from './state-changes';

describe('what an event changed in a state', () => {
  it('given the same state twice, is nothing', () => {
    expect(stateChanges({ a: 1, b: [{ c: 'x' }] }, { b: [{ c: 'x' }], a: 1 })).toEqual([]);
  });

  it('given values that came, went and changed, names each by its path', () => {
    const before = { status: 'issued', content: null, seals: [{ seal: 'S-1' }, { seal: 'S-2' }] };
    const after = { status: 'validated', content: { carats: '1.00' }, seals: [{ seal: 'S-1' }] };
    expect(stateChanges(before, after)).toEqual([
      { path: 'status', before: 'issued', after: 'validated' },
      { path: 'content.carats', before: undefined, after: '1.00' },
      { path: 'seals.1.seal', before: 'S-2', after: undefined },
    ]);
  });

  it('given null in the place of nothing, sees no difference', () => {
    expect(stateChanges({ a: null }, {})).toEqual([]);
  });
});
