import type { Position } from '@kp/kernel';
import { integer, json, table, text, type RowOf } from '@kp/projections';
import type { GovernanceEvent } from './projection';

/**
 * Every act of governance as it was recorded, under the stream of the decision, office or group that it is about. There
 * are some hundreds in all, so what held on a date, as known at a position, is folded from those up to there by the
 * scheme's own rules.
 */
export const acts = table({
  name: 'acts',
  columns: {
    position: integer<Position>(),
    stream: text(),
    type: text<GovernanceEvent['type']>(),
    data: json<GovernanceEvent['data']>(),
    synthetic: integer<0 | 1>(),
  },
  key: ['position'],
  indexes: [['stream', 'position']],
});

export type ActRow = RowOf<typeof acts>;
