import {
  endOfPeriod,
  remarksOn,
  startOfPeriod,
  timelinessOf,
  type ReturnKey,
  type ReturnState,
  type Timeliness,
} from '@kp/scheme';
import { readableInstant } from '../output/readable';
import type { Style } from '../output/style';
import { figuresInWords } from './return-sentence';
import { labelled } from './labelled';

/** A return as a page sees it. */
export interface ReturnView {
  readonly key: ReturnKey;
  readonly state: ReturnState;
}

/** Lays out a return: what it is about, whether it came in time, what it says, and what it said before. */
export function returnPage({ key, state }: ReturnView, style: Style): readonly string[] {
  const { participant, dataset, period, segment } = key;
  const { filed, revisions, figures, status, withdrawals, attestations } = state;
  const filedAt = filed?.filedAt ?? null;
  const timeliness = timelinessOf(period, filedAt);
  const remarks = figures === null ? [] : remarksOn({ period, participant, figures, filedAt });
  return [
    style.strong(`Return of ${dataset}: ${participant}, ${period}, ${segment}`),
    '',
    ...labelled([
      ['Period', `${startOfPeriod(period)} to ${endOfPeriod(period)}`],
      ['Due', timeliness.due],
      ['Filed', filed === null ? null : filedAt === null ? 'at a time that is not public' : readableInstant(filedAt)],
      ['', timelinessInWords(timeliness)],
      ['Status', style.strong(status)],
      ['Figures', figures === null ? null : figuresInWords(figures)],
      ['Source', filed?.source ?? null],
      ['First filed', filed === null || revisions.length === 0 ? null : figuresInWords(filed.figures)],
      [
        'Revised',
        revisions.map(
          ({ figures: revised, revisedAt, source }) =>
            `${readableInstant(revisedAt)}: ${figuresInWords(revised)} (${source})`,
        ),
      ],
      ['Withdrawn', withdrawals.map(({ withdrawnOn, reason }) => `${withdrawnOn}: ${reason}`)],
      [
        'Attested',
        attestations.map(
          ({ attestedAt, attestedBy, figures: attested, source }) =>
            `${readableInstant(attestedAt)} by ${attestedBy}: ${figuresInWords(attested)} (${source})`,
        ),
      ],
      ['Remarks', remarks.map(({ detail }) => detail)],
    ]),
  ];
}

/** Whether a return came in time, in words. */
export function timelinessInWords(timeliness: Timeliness): string {
  switch (timeliness.kind) {
    case 'on-time':
      return 'on time';
    case 'late':
      return `${String(timeliness.days)} ${timeliness.days === 1 ? 'day' : 'days'} late`;
    case 'unknown':
      return 'whether in time is not known';
  }
}
