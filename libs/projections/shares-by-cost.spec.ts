import type { Projection } from './projection';
import { sharesByCost } from './shares-by-cost';
import { tallyProjection } from './testing/tally';

function costing(cost: number | undefined, name: string): Projection {
  const projection = { ...tallyProjection(), name };
  return cost === undefined ? projection : { ...projection, cost };
}

function namesOf(shares: readonly (readonly Projection[])[]): readonly (readonly string[])[] {
  return shares.map((share) => share.map(({ name }) => name));
}

describe('given read models of different costs', () => {
  const projections = [
    costing(4, 'certificates'),
    costing(undefined, 'participants'),
    costing(undefined, 'returns'),
    costing(3, 'flows'),
    costing(5, 'discrepancies'),
  ];

  it('when two threads share them, then both have about as much to do', () => {
    expect(namesOf(sharesByCost(projections, 2))).toEqual([
      ['discrepancies', 'participants', 'returns'],
      ['certificates', 'flows'],
    ]);
  });

  it('when there is one thread, then it has all of them', () => {
    expect(sharesByCost(projections, 1)).toHaveLength(1);
    expect(sharesByCost(projections, 1)[0]).toHaveLength(5);
  });

  it('when there are more threads than read models, then none of them is without work', () => {
    expect(namesOf(sharesByCost(projections.slice(0, 2), 8))).toEqual([['certificates'], ['participants']]);
  });

  it('when there is nothing to be shared, then there is no share', () => {
    expect(sharesByCost([], 2)).toEqual([]);
  });
});
