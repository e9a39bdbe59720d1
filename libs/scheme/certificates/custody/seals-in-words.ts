import type { Seal } from '../events';

/** Seals as one text, whatever their order. */
export function sealsInWords(seals: readonly Seal[]): string {
  return (
    seals
      .map(({ container, seal }) => `${container} with ${seal}`)
      .toSorted()
      .join(', ') || 'none'
  );
}
