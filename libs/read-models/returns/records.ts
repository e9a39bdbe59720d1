import type { Carats, Instant, LocalDate, Position, UsDollars } from '@kp/kernel';
import {
  remarksOn,
  type ParticipantCode,
  type PlausibilityRemark,
  type ReturnFigures,
  type ReturnKey,
  type StatisticalPeriod,
} from '@kp/scheme';
import type { VersionRow } from './tables';

/** Whether a return came in time (KPCS Annex III); `unknown` where the time of filing is not public. */
export type Timeliness =
  | { readonly kind: 'on-time'; readonly daysEarly: number }
  | { readonly kind: 'late'; readonly daysLate: number }
  | { readonly kind: 'unknown' };

/** A return as of a position. */
export interface ReturnRecord extends ReturnKey {
  readonly status: 'filed' | 'withdrawn';
  /** What it says; `undisclosed` also once it is withdrawn. */
  readonly figures: ReturnFigures;
  /** `null` where the time of filing is not public. */
  readonly filedAt: Instant | null;
  readonly revisedAt: Instant | null;
  readonly revisions: number;
  readonly dueOn: LocalDate;
  readonly timeliness: Timeliness;
  readonly source: string;
  /** What is odd about it, in itself and against other returns as known then, in full sentences. */
  readonly remarks: readonly string[];
  /** The codes of these remarks, each once. */
  readonly flags: readonly string[];
  readonly firstPosition: Position;
  readonly lastPosition: Position;
  /** The revision of its last version. */
  readonly revision: number;
  readonly synthetic: boolean;
}

/** What a return said from one position until another. */
export interface ReturnVersion {
  readonly fact: 'filed' | 'revised' | 'withdrawn';
  /** `null` when it was withdrawn. */
  readonly figures: ReturnFigures | null;
  /** `null` where the time of filing is not public. */
  readonly at: Instant | null;
  readonly source: string;
  readonly fromPosition: Position;
  /** The position of the event that put something else in its place; `null` for what holds now. */
  readonly untilPosition: Position | null;
}

/** How punctually a Participant filed, over the periods asked about. */
export interface Punctuality {
  readonly participant: ParticipantCode;
  readonly returns: number;
  readonly onTime: number;
  readonly late: number;
  readonly unknown: number;
  /** Over those that came late; `null` when there is none. The median of two middle ones lies between them. */
  readonly medianDaysLate: number | null;
  readonly greatestDaysLate: number | null;
  /** Periods between its first and its last known one for which there is no return. */
  readonly missing: readonly StatisticalPeriod[];
}

/** The sum of what was stated for a period or year. */
export interface ReturnTotal {
  /** A period (`2004-H1`) or a year (`2004`). */
  readonly of: string;
  readonly participants: number;
  readonly returns: number;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
  /** Returns known to exist whose figures are not public; the sums are without them. */
  readonly undisclosed: number;
  /** How many of the returns a simulator made up. */
  readonly synthetic: number;
}

/** A row as SQL gives it. */
export type StoredVersion = Omit<VersionRow, 'detail'> & { readonly detail: string | null };

/** A row as a record, with what is odd about it against other returns. */
export function returnRecord(row: StoredVersion, against: readonly PlausibilityRemark[]): ReturnRecord {
  const { participant, dataset, period, segment } = row;
  const figures = figuresOf(row);
  const filedAt = row.filed_at;
  const remarks = figures === null ? [] : [...remarksOn({ period, participant, figures, filedAt }), ...against];
  return {
    participant,
    dataset,
    period,
    segment,
    status: row.fact === 'withdrawn' ? 'withdrawn' : 'filed',
    figures: figures ?? { kind: 'undisclosed' },
    filedAt,
    revisedAt: row.revised_at,
    revisions: row.revisions,
    dueOn: row.due_on,
    timeliness: timelinessOf(row.days_after_due),
    source: row.source,
    remarks: remarks.map(({ detail }) => detail),
    flags: [...new Set(remarks.map(({ code }) => code))],
    firstPosition: row.first_position,
    lastPosition: row.from_position,
    revision: row.revision,
    synthetic: row.synthetic === 1,
  };
}

/** A row as a version of a return. */
export function returnVersion(row: StoredVersion): ReturnVersion {
  const { fact, at, source, from_position: fromPosition, until_position: untilPosition } = row;
  return { fact, figures: figuresOf(row), at, source, fromPosition, untilPosition };
}

/** What a row says. */
export function figuresOf({ figures, carats, value_usd: valueUsd, detail }: StoredVersion): ReturnFigures | null {
  switch (figures) {
    case null:
      return null;
    case 'stated':
      return carats === null || valueUsd === null ? null : { kind: figures, carats, valueUsd };
    case 'nil':
    case 'undisclosed':
      return { kind: figures };
    default:
      return detail === null ? null : (JSON.parse(detail) as ReturnFigures);
  }
}

function timelinessOf(daysAfterDue: number | null): Timeliness {
  if (daysAfterDue === null) return { kind: 'unknown' };
  return daysAfterDue > 0 ? { kind: 'late', daysLate: daysAfterDue } : { kind: 'on-time', daysEarly: -daysAfterDue };
}
