import type { Carats, Instant, LocalDate, Position, UsDollars } from '@kp/kernel';
import { integer, json, nullable, table, text, type RowOf } from '@kp/projections';
import type { Dataset, ParticipantCode, ReturnFigures, Segment, StatisticalPeriod } from '@kp/scheme';

/**
 * What each return said, and until when: a row for each event of its history, which held from its position until that of
 * the next. Those without an end hold now.
 */
export const versions = table({
  name: 'versions',
  columns: {
    participant: text<ParticipantCode>(),
    dataset: text<Dataset>(),
    period: text<StatisticalPeriod>(),
    segment: text<Segment>(),
    revision: integer(),
    fact: text<'filed' | 'revised' | 'withdrawn'>(),
    /** When that was: filed (null where it is not public), revised, or the start of the day of the withdrawal. */
    at: nullable(text<Instant>()),
    /** What the return then said; null once it is withdrawn. */
    figures: nullable(text<ReturnFigures['kind']>()),
    /** What was mined, or what is in stock under all codes. */
    carats: nullable(integer<Carats>()),
    value_usd: nullable(integer<UsDollars>()),
    /** The figures of every kind that has more to it than carats and a value. */
    detail: nullable(json<ReturnFigures>()),
    filed_at: nullable(text<Instant>()),
    revised_at: nullable(text<Instant>()),
    revisions: integer(),
    due_on: text<LocalDate>(),
    /** Days from the due day to the filing, negative when it came before; null where the time of filing is not public. */
    days_after_due: nullable(integer()),
    /** Where the figures come from; for a withdrawal its reason. */
    source: text(),
    from_position: integer<Position>(),
    until_position: nullable(integer<Position>()),
    first_position: integer<Position>(),
    synthetic: integer<0 | 1>(),
  },
  key: ['period', 'participant', 'dataset', 'segment', 'revision'],
  indexes: [['participant', 'period']],
});

export type VersionRow = RowOf<typeof versions>;

/** The revision at which the last version of a return stands; other facts about it may have been recorded since. */
export const heads = table({
  name: 'heads',
  columns: {
    participant: text<ParticipantCode>(),
    dataset: text<Dataset>(),
    period: text<StatisticalPeriod>(),
    segment: text<Segment>(),
    revision: integer(),
  },
  key: ['period', 'participant', 'dataset', 'segment'],
});
