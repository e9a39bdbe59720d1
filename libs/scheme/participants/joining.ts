import { addMonths, type LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { DeclaredStock, OrganisationMembership, ParticipantState } from './state';

/** The day on which the scheme began; who belonged to it then brought its stock along without a declaration. */
const BEGINNING_OF_THE_SCHEME = '2003-01-01';

/** How the wish of a state or organisation to join stands on a day. */
export interface Applicancy {
  readonly kind: 'notified' | 'circulated' | 'withdrawn';
  readonly notifiedOn: LocalDate;
  /** The last day on which its wish is made known to all in time: a month after its notice (KPCS VI.9). */
  readonly circulateBy: LocalDate;
  readonly circulatedOn: LocalDate | null;
  /** Whether it was made known too late, or not by that day although the month is over. */
  readonly isLate: boolean;
}

/** How an applicant stands on a day; `undefined` for one that gave no notice by then, or was admitted after it. */
export function applicancyOn({ applicant, membership }: ParticipantState, date: LocalDate): Applicancy | undefined {
  const steps = applicant.filter(({ effectiveFrom }) => effectiveFrom <= date);
  const notice = steps.findLast(({ kind }) => kind === 'notified');
  if (notice === undefined) return undefined;
  const { effectiveFrom: notifiedOn } = notice;
  const isAdmitted = membership.some(
    ({ kind, effectiveFrom }) =>
      (kind === 'admitted' || kind === 'rejoined') && notifiedOn <= effectiveFrom && effectiveFrom <= date,
  );
  if (isAdmitted) return undefined;
  const later = steps.slice(steps.indexOf(notice) + 1);
  const circulatedOn = later.find(({ kind }) => kind === 'circulated')?.effectiveFrom ?? null;
  const circulateBy = addMonths(notifiedOn, 1);
  const isWithdrawn = later.some(({ kind }) => kind === 'withdrawn');
  return {
    kind: isWithdrawn ? 'withdrawn' : circulatedOn === null ? 'notified' : 'circulated',
    notifiedOn,
    circulateBy,
    circulatedOn,
    isLate: circulatedOn === null ? !isWithdrawn && date > circulateBy : circulatedOn > circulateBy,
  };
}

/** The regional organisation of which a state is a member on a day. */
export function organisationOn(state: ParticipantState, date: LocalDate): OrganisationMembership | undefined {
  return state.organisations.findLast(({ effectiveFrom }) => effectiveFrom <= date);
}

/** Whether two places belong to the same Participant on a day, so that stones move between them without a certificate. */
export function isOneParticipant(
  [left, right]: readonly [ParticipantCode, ParticipantCode],
  participant: (code: ParticipantCode) => ParticipantState,
  date: LocalDate,
): boolean {
  const seatOf = (code: ParticipantCode): ParticipantCode =>
    organisationOn(participant(code), date)?.organisation ?? code;
  return seatOf(left) === seatOf(right);
}

/** The stock that a place had to declare when it joined, and whether it did. */
export interface StockDeclaration {
  /** The day on which it was admitted or rejoined. */
  readonly joinedOn: LocalDate;
  /** What it declared since it was last outside; `null` while that is missing. */
  readonly declared: DeclaredStock | null;
}

/**
 * Whoever joins brings along the stones that it has, which no certificate accounts for: they have to be declared. Asked of
 * every place that joined after the scheme began; `undefined` where nothing is asked. A declaration counts from the day on
 * which the place left, or for ever when it had not belonged before.
 */
export function stockDeclarationOn(
  { membership, stocks }: ParticipantState,
  date: LocalDate,
): StockDeclaration | undefined {
  const known = membership.filter(({ effectiveFrom }) => effectiveFrom <= date);
  const joined = known.findLast(({ kind }) => kind === 'admitted' || kind === 'rejoined');
  if (joined === undefined || joined.effectiveFrom <= BEGINNING_OF_THE_SCHEME) return undefined;
  const left = known.findLast(
    ({ kind, effectiveFrom }) => kind !== 'admitted' && kind !== 'rejoined' && effectiveFrom < joined.effectiveFrom,
  );
  const since = left?.effectiveFrom ?? '';
  const declared = stocks.findLast(({ effectiveFrom }) => since <= effectiveFrom && effectiveFrom <= date);
  return { joinedOn: joined.effectiveFrom, declared: declared ?? null };
}
