import { hasRole, type Actor } from '@kp/kernel';
import type { Dataset } from '@kp/scheme';
import { READERS } from '../../access/readers';

/** In the place of figures that are not shown. */
export const WITHHELD = { kind: 'withheld' } as const;

/**
 * Whether figures of a dataset are shown to somebody. Production is public. All else goes to Participants and to those
 * who watch over the scheme, on the terms that they agreed on (KPCS Annex III(e)).
 */
export function isShown(dataset: Dataset, caller: Actor | undefined): boolean {
  return dataset === 'production' || (caller !== undefined && hasRole(caller, ...READERS));
}

/** The same with `figures`, however deep, withheld. */
export function withholding<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withholding(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      name,
      name === 'figures' && member !== null ? WITHHELD : withholding(member),
    ]),
  ) as T;
}
