import type { ObligationId } from './obligation';

/**
 * What a Participant can declare to have in place, and the obligation that it serves. Which measures stand for an
 * obligation is the ledger's own reading; the Core Document names none as a list.
 */
export const MEASURES = {
  'issuing-process': 'KP-II-b',
  'certificate-form': 'KP-II-c',
  specimen: 'KP-II-d',
  archive: 'KP-III-b3',
  'internal-controls': 'KP-IV-a',
  'exporting-authority': 'KP-IV-b',
  'importing-authority': 'KP-IV-b',
  containers: 'KP-IV-c',
  law: 'KP-IV-d',
  penalties: 'KP-IV-d',
  'data-collection': 'KP-IV-e',
  contacts: 'KP-V-a',
  synopsis: 'KP-V-a',
} as const satisfies Readonly<Record<string, ObligationId>>;

export type Measure = keyof typeof MEASURES;

/** The names of all measures. */
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

const BY_OBLIGATION = new Map<ObligationId, readonly Measure[]>();
for (const measure of MEASURE_NAMES) {
  const obligation = MEASURES[measure];
  BY_OBLIGATION.set(obligation, [...(BY_OBLIGATION.get(obligation) ?? []), measure]);
}

/** The measures that have to be in place, all of them, for an obligation; none for one that is not met by measures. */
export function measuresFor(obligation: ObligationId): readonly Measure[] {
  return BY_OBLIGATION.get(obligation) ?? [];
}
