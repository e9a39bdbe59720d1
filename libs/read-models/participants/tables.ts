import type { LocalDate, Position } from '@kp/kernel';
import { integer, json, table, text, type RowOf } from '@kp/projections';
import type { ParticipantCode, ParticipantEvent } from '@kp/scheme';

/**
 * Every fact about a Participant or other place, as it was recorded. There are some hundreds in all, so what held on a
 * date, as known at a position, is folded from those up to there by the scheme's own rules.
 */
export const facts = table({
  name: 'facts',
  columns: {
    position: integer<Position>(),
    code: text<ParticipantCode>(),
    type: text<ParticipantEvent['type']>(),
    effective_from: text<LocalDate>(),
    data: json<ParticipantEvent['data']>(),
    synthetic: integer<0 | 1>(),
  },
  key: ['position'],
  indexes: [['code', 'position']],
});

export type FactRow = RowOf<typeof facts>;
