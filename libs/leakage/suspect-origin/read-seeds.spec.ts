import { readSeeds } from './read-seeds';

const SEIZED = { name: 'seized', source: 'customs', low: '10.00', high: '12.50', shipments: ['GH0012345'] };
const LEAKED = {
  name: 'leaked',
  source: 'an expert',
  low: '0',
  high: 'all',
  from: '2005-12-15',
  participants: ['GH', 'ML'],
  through: ['production', 'unrecorded'],
};

describe('a file of seeds', () => {
  it('given a reported shipment and a way of leakage, gives both as seeds', () => {
    expect(readSeeds(JSON.stringify([SEIZED, LEAKED]))).toMatchObject({
      kind: 'seeds',
      seeds: [
        { name: 'seized', low: 1000, high: 1250, from: null, enters: { kind: 'shipments', numbers: ['GH0012345'] } },
        {
          low: 0,
          high: 'all',
          from: '2005-12-15',
          enters: { participants: ['GH', 'ML'], through: ['production', 'unrecorded'] },
        },
      ],
    });
  });

  it.each([
    ['{', 'The text is no JSON.'],
    ['{}', 'Seeds are a list.'],
    ['[1]', 'Seed 1: it is no object.'],
    [JSON.stringify([{ ...SEIZED, name: '' }]), 'Seed 1: it has no name.'],
    [JSON.stringify([{ ...SEIZED, low: 10 }]), 'Seed 1: low and high are carats such as "12.50", or "all".'],
    [JSON.stringify([{ ...SEIZED, low: '13' }]), 'Seed 1: low is above high.'],
    [JSON.stringify([{ ...LEAKED, low: 'all', high: '5' }]), 'Seed 1: low is above high.'],
    [JSON.stringify([SEIZED, SEIZED]), 'Two seeds have the name seized.'],
    [JSON.stringify([{ ...LEAKED, from: 'May' }]), 'Seed 1: from is a date such as 2005-12-15.'],
    [JSON.stringify([{ ...LEAKED, participants: ['GHA'] }]), 'Seed 1: participants are codes, or "any".'],
  ])('given %s, says what is wrong', (text, problem) => {
    expect(readSeeds(text)).toEqual({ kind: 'problem', problem });
  });

  it('given a way by which nothing can come in, names those there are', () => {
    const read = readSeeds(JSON.stringify([{ ...LEAKED, through: ['post'] }]));
    expect(read).toMatchObject({
      problem: expect.stringContaining('production, opening-stock, unexplained') as string,
    });
  });
});
