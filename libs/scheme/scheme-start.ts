import type { LocalDate, Rejection } from '@kp/kernel';
import { reject } from './rejections';

/** The first day of the scheme (Interlaken Declaration of 5 November 2002). */
export const SCHEME_START = '2003-01-01' as LocalDate;

/** What is done under the scheme is not done before it. Takes each day under the pointer of its field. */
export function notBeforeTheScheme(days: Readonly<Record<string, LocalDate>>): readonly Rejection[] {
  return Object.entries(days)
    .filter(([, day]) => day < SCHEME_START)
    .map(([pointer, day]) => reject('before-the-scheme', pointer, `${day} lies before ${SCHEME_START}.`));
}
