import { dateOf, daysBetween, startOfDay, sumCarats, sumUsDollars } from '@kp/kernel';
import type { Projection, Recorded, Rows } from '@kp/projections';
import { dueDate, type ReturnEvent, type ReturnFigures } from '@kp/scheme';
import { heads, versions, type VersionRow } from './tables';

/** The name of this read model. */
export const RETURNS = 'returns';

/** What each return said, from one position to another. What is attested beside it is told by the trade reports. */
export const returnsProjection: Projection<Versioning> = {
  name: RETURNS,
  version: 3,
  tables: [versions, heads],
  handles: ['return.filed', 'return.revised', 'return.withdrawn'],
  apply: putVersion,
};

type Versioning = Exclude<ReturnEvent, { readonly type: 'return.attested' }>;

function putVersion(event: Recorded<Versioning>, rows: Rows): void {
  const { period, participant, dataset, segment } = event.data;
  const head = rows.get(heads, period, participant, dataset, segment);
  const before =
    head === undefined ? undefined : rows.get(versions, period, participant, dataset, segment, head.revision);
  if (before !== undefined) rows.put(versions, { ...before, until_position: event.position });
  rows.put(versions, versionAfter(event, before));
  rows.put(heads, { period, participant, dataset, segment, revision: event.revision });
}

function versionAfter(event: Recorded<Versioning>, before: VersionRow | undefined): VersionRow {
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
  return { ...before, ...key, ...range, ...withdrawn, ...NOTHING };
}

const NOTHING = { figures: null, carats: null, value_usd: null, detail: null };

function columnsOf(figures: ReturnFigures): Pick<VersionRow, 'figures' | 'carats' | 'value_usd' | 'detail'> {
  const { kind } = figures;
  switch (kind) {
    case 'stated':
      return { ...NOTHING, figures: kind, carats: figures.carats, value_usd: figures.valueUsd };
    case 'stocks':
      return {
        figures: kind,
        carats: sumCarats(figures.stockLines.map(({ carats }) => carats)),
        value_usd: sumUsDollars(figures.stockLines.map(({ valueUsd }) => valueUsd)),
        detail: figures,
      };
    case 'trade':
    case 'certificates':
      return { ...NOTHING, figures: kind, detail: figures };
    case 'nil':
    case 'undisclosed':
      return { ...NOTHING, figures: kind };
  }
}
