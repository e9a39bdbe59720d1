import { addDays, dateOf, type Actor, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from './decision-context';
import { reject } from './rejections';

/** A local day may be one ahead of the UTC day. */
export const ZONE_ALLOWANCE_IN_DAYS = 1;

/** The UTC day on which the act took place, as the actor says. */
export function dayOfAct({ occurredAt }: DecisionContext): LocalDate {
  return dateOf(occurredAt);
}

/** Nothing is recorded before it happens. Clocks may be apart by the zone allowance. */
export function notInTheFuture({ occurredAt, now }: DecisionContext): readonly Rejection[] {
  const latest = addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS);
  if (dateOf(occurredAt) <= latest) return [];
  return [reject('in-the-future', '', `The act is dated ${occurredAt}; the ledger’s time is ${now}.`)];
}

/** Names, sources and reasons are words. Takes each text under the pointer of its field. */
export function textsPresent(texts: Readonly<Record<string, string>>): readonly Rejection[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() === '')
    .map(([pointer]) => reject('text-missing', pointer, `The field ${pointer} holds no text.`));
}

/** Under which hats somebody acts, in the words of a rejection. */
export function hatsOf({ roles, participant }: Actor): string {
  const hats = roles.length === 0 ? 'without a role' : roles.join(' and ');
  return participant === undefined ? hats : `${hats} of ${participant}`;
}
