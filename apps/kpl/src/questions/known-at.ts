import { dateOf, parseLocalDate, parsePosition, type Clock, type LocalDate } from '@kp/kernel';
import type { DataFolder } from '@kp/ledger';
import type { AsOf } from '@kp/read-models';
import { Failure } from '../failure';
import { parseUntil } from './moment';

/** The options of a question about what held on a date, as the ledger knew it. */
export interface KnownAtOptions {
  readonly at?: string;
  readonly asOf?: string;
}

/**
 * Reads `--at`, or another option that names a date: the date for which is asked what held, by default today.
 * @throws Failure (usage) when it is no date.
 */
export function dateAsked(text: string | undefined, clock: Clock, where = '--at'): LocalDate {
  const date = text === undefined ? dateOf(clock.now()) : parseLocalDate(text);
  if (date !== undefined) return date;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a date.`,
    where,
    cure: 'Write a day that exists, for example 2005-12-20. What the ledger knew at a moment is asked with --as-of.',
  });
}

/**
 * Reads `--as-of`: what the ledger knew at a position, or had recorded by a date or an instant; by default all of it.
 * @throws Failure (usage) when it is none of them, or a position that the log has not come to.
 */
export async function knownAt(text: string | undefined, { store }: DataFolder): Promise<AsOf> {
  if (text === undefined) return {};
  const position = parsePosition(text.replace(/^p/, ''));
  if (position === undefined) return { asOf: await store.positionAt(parseUntil(text, '--as-of')) };
  const head = await store.head();
  if (position <= head) return { asOf: position };
  throw new Failure('usage', {
    what: `The log ends at position ${String(head)}.`,
    where: '--as-of',
    cure: 'Ask as of an earlier position, or leave it out.',
  });
}
