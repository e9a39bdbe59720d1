import type { CertificateNumber } from '../events';
import type { LineageLink } from './link';

interface Visit {
  readonly number: CertificateNumber;
  readonly order: number;
  /** The earliest certificate that can be reached from here and is still open. */
  lowest: number;
  next: number;
}

/**
 * The certificates that descend from themselves, put together where they descend from each other (strongly connected
 * components, after Tarjan). Each group, and the groups by their first, are in the order of the certificates given.
 */
export function circlesOf(
  numbers: readonly CertificateNumber[],
  links: readonly Pick<LineageLink, 'source' | 'by'>[],
): readonly (readonly CertificateNumber[])[] {
  const place = new Map(numbers.map((number, index) => [number, index]));
  const following = new Map<CertificateNumber, CertificateNumber[]>();
  for (const { source, by } of links) {
    if (!place.has(source) || !place.has(by)) continue;
    const known = following.get(source);
    if (known === undefined) following.set(source, [by]);
    else known.push(by);
  }
  const placeOf = (number: CertificateNumber): number => place.get(number) ?? 0;
  const inOrder = (group: readonly CertificateNumber[]): readonly CertificateNumber[] =>
    group.toSorted((left, right) => placeOf(left) - placeOf(right));
  const [first] = numbers;
  if (first === undefined) return [];
  return groupsIn(numbers, following)
    .filter((group) => group.length > 1 || isOwnSource(group[0] ?? first, following))
    .map(inOrder)
    .toSorted((left, right) => placeOf(left[0] ?? first) - placeOf(right[0] ?? first));
}

function isOwnSource(
  number: CertificateNumber,
  following: ReadonlyMap<CertificateNumber, readonly CertificateNumber[]>,
): boolean {
  return following.get(number)?.includes(number) ?? false;
}

/** The strongly connected components, with a stack of its own: the depth of a lineage is that of the data. */
function groupsIn(
  numbers: readonly CertificateNumber[],
  following: ReadonlyMap<CertificateNumber, readonly CertificateNumber[]>,
): readonly (readonly CertificateNumber[])[] {
  const groups: CertificateNumber[][] = [];
  const visits = new Map<CertificateNumber, Visit>();
  const closed = new Set<CertificateNumber>();
  const open: CertificateNumber[] = [];
  const path: Visit[] = [];
  const enter = (number: CertificateNumber): void => {
    const visit = { number, order: visits.size, lowest: visits.size, next: 0 };
    visits.set(number, visit);
    open.push(number);
    path.push(visit);
  };
  for (const start of numbers) {
    if (!visits.has(start)) enter(start);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const other = following.get(visit.number)?.[visit.next];
      visit.next += 1;
      if (other !== undefined) {
        const met = visits.get(other);
        if (met === undefined) enter(other);
        else if (!closed.has(other)) visit.lowest = Math.min(visit.lowest, met.order);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) above.lowest = Math.min(above.lowest, visit.lowest);
      if (visit.lowest !== visit.order) continue;
      const group = open.splice(open.lastIndexOf(visit.number));
      for (const number of group) closed.add(number);
      groups.push(group);
    }
  }
  return groups;
}
