import { dateOf } from '@kp/kernel';
import type { Recorded, Rows } from '@kp/projections';
import { dueDate, filingKey, type ImplementationEvent, type ReturnEvent } from '@kp/scheme';
import { ratingTurn } from './rating-turn';
import { filings, information, measures, ratings, standing, turns } from './tables';

/** Folds what a Participant declares about its implementation. */
export function foldImplementation({ position, type, data }: Recorded<ImplementationEvent>, rows: Rows): void {
  const { participant } = data;
  switch (type) {
    case 'implementation.measure-declared': {
      const { measure, reference, effectiveFrom } = data;
      const turn = rows.get(turns, participant, measure, reference)?.count ?? 0;
      rows.put(turns, { participant, measure, reference, count: turn + 1 });
      rows.put(measures, {
        participant,
        measure,
        reference,
        turn,
        effective_from: effectiveFrom,
        declared_at: position,
        effective_until: null,
        ended_at: null,
      });
      return;
    }
    case 'implementation.measure-ended': {
      const { measure, reference, effectiveUntil } = data;
      const turn = (rows.get(turns, participant, measure, reference)?.count ?? 0) - 1;
      const row = rows.get(measures, participant, measure, reference, turn);
      if (row === undefined)
        throw new Error(`The ${measure} ${reference} of ${participant} ended without having begun.`);
      rows.put(measures, { ...row, effective_until: effectiveUntil, ended_at: position });
      return;
    }
    case 'implementation.information-provided':
      rows.put(information, { participant, year: data.year, provided_on: data.providedOn, provided_at: position });
      return;
    case 'implementation.self-assessed':
      for (const { obligation, rating } of data.ratings) {
        rows.put(ratings, {
          position,
          obligation,
          participant,
          rating,
          rated_on: data.assessedOn,
          by_review: 0,
          turn: ratingTurn(data.assessedOn, position),
          review: null,
          visibility: 'participants-and-observers',
        });
      }
      return;
  }
}

/** The events that say whether a return stands. */
export const FILING_EVENTS = ['return.filed', 'return.withdrawn'] as const;

export type FilingEvent = Extract<ReturnEvent, { readonly type: (typeof FILING_EVENTS)[number] }>;

/** Folds the filing of a return, or its withdrawal. */
export function foldFiling({ position, stream, type, data }: Recorded<FilingEvent>, rows: Rows): void {
  if (type === 'return.filed') {
    const { participant, dataset, period, filedAt } = data;
    rows.put(standing, { stream, filed_at: position });
    rows.put(filings, {
      stream,
      filed_at: position,
      participant,
      filing: filingKey(dataset, period),
      filed_on: filedAt === null ? dueDate(period) : dateOf(filedAt),
      withdrawn_on: null,
      withdrawn_at: null,
    });
    return;
  }
  const filedAt = rows.get(standing, stream)?.filed_at;
  const row = filedAt === undefined ? undefined : rows.get(filings, stream, filedAt);
  if (row === undefined) throw new Error(`The return ${stream} was withdrawn without having been filed.`);
  rows.put(filings, { ...row, withdrawn_on: data.withdrawnOn, withdrawn_at: position });
}
