import { cellsOf } from './table';

describe('cellsOf', () => {
  it('given a row, then each column finds its cell, also in nested objects and where there is none', () => {
    const table = {
      name: 'things',
      columns: {
        number: 'number',
        issuer: 'content.issuer',
        origin: 'content.origin',
        evidence: 'evidence',
        deep: 'a.b.c',
      },
    };
    const row = { number: 'ZA1', content: { issuer: 'ZA', origin: { kind: 'mixed' } }, evidence: ['1', '2'], a: null };

    expect(cellsOf(table, row)).toEqual(['ZA1', 'ZA', '{"kind":"mixed"}', '1 2', null]);
  });
});
