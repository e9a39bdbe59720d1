import { dateOf, daysBetween, startOfDay } from '@kp/kernel';
import type { Projection, Recorded } from '@kp/projections';
import { dueDate, type ReturnEvent, type ReturnFigures } from '@kp/scheme';
import { versions, type VersionRow } from './tables';

/** The name of this read model. */
export const RETURNS = 'returns';

/** What each return said, from one position to another. */
export const returnsProjection: Projection<ReturnEvent> = {
  name: RETURNS,
  version: 1,
  tables: [versions],
  handles: ['return.filed', 'return.revised', 'return.withdrawn'],
  apply(event, rows) {
    const { period, participant, dataset, segment } = event.data;
    const before = rows.get(versions, period, participant, dataset, segment, event.revision - 1);
    if (before !== undefined) rows.put(versions, { ...before, until_position: event.position });
    rows.put(versions, versionAfter(event, before));
  },
};

function versionAfter(event: Recorded<ReturnEvent>, before: VersionRow | undefined): VersionRow {
  const { position, revision, metadata } = event;
  const { period, participant, dataset, segment } = event.data;
  const key = { participant, dataset, period, segment, revision };
  const isSynthetic = metadata.synthetic === true || before?.synthetic === 1;
  const range = {
    from_position: position,
    until_position: null,
    first_position: before?.first_position ?? position,
    synthetic: isSynthetic ? (1 as const) : (0 as const),
  };
  if (event.type === 'return.filed') {
    const { figures, filedAt, source } = event.data;
    const due = dueDate(period);
    return {
      ...key,
      ...range,
      ...columnsOf(figures),
      fact: 'filed',
      at: filedAt,
      filed_at: filedAt,
      revised_at: null,
      revisions: 0,
      due_on: due,
      days_after_due: filedAt === null ? null : daysBetween(due, dateOf(filedAt)),
      source,
    };
  }
  if (before === undefined) throw new Error(`${event.type} without a return before it.`);
  if (event.type === 'return.revised') {
    const { figures, revisedAt, source } = event.data;
    const revised = { fact: 'revised', at: revisedAt, revised_at: revisedAt, revisions: before.revisions + 1 } as const;
    return { ...before, ...key, ...range, ...columnsOf(figures), ...revised, source };
  }
  const { withdrawnOn, reason } = event.data;
  const withdrawn = { fact: 'withdrawn', at: startOfDay(withdrawnOn), source: reason } as const;
  return { ...before, ...key, ...range, ...withdrawn, figures: null, carats: null, value_usd: null };
}

function columnsOf(figures: ReturnFigures): Pick<VersionRow, 'figures' | 'carats' | 'value_usd'> {
  return figures.kind === 'stated'
    ? { figures: figures.kind, carats: figures.carats, value_usd: figures.valueUsd }
    : { figures: figures.kind, carats: null, value_usd: null };
}
