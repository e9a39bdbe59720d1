import type { Projection } from './projection';

/** Divides projections into so many shares at the most, none of them empty, whose costs are about equal. */
export function sharesByCost(projections: readonly Projection[], count: number): readonly (readonly Projection[])[] {
  const shares = Array.from({ length: Math.max(1, count) }, () => ({ cost: 0, projections: [] as Projection[] }));
  for (const projection of projections.toSorted((left, right) => costOf(right) - costOf(left))) {
    const cheapest = shares.reduce((best, share) => (share.cost < best.cost ? share : best));
    cheapest.cost += costOf(projection);
    cheapest.projections.push(projection);
  }
  return shares.map(({ projections: share }) => share).filter((share) => share.length > 0);
}

function costOf({ cost = 1 }: Projection): number {
  return cost;
}
