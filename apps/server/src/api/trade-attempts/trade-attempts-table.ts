import type { TradeAttemptRecord } from '@kp/read-models';
import { attemptName } from '@kp/scheme';
import type { DataOf } from '../../http/data-of';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import type { TradeAttemptRowDto } from './trade-attempt-row.dto';

/** The table of attempted trade. */
export const TRADE_ATTEMPTS_TABLE: Table = {
  name: 'trade-attempts',
  columns: Object.fromEntries(
    [
      'name',
      'reporter',
      'attempt',
      'authority',
      'place',
      'direction',
      'attemptedOn',
      'certificate',
      'presentedBy',
      'carats',
      'valueUsd',
      'remarks',
      'position',
      'synthetic',
    ].map((column) => [column, column]),
  ),
};

/** A report as a row of the table. */
export function tradeAttemptRow(record: TradeAttemptRecord): DataOf<TradeAttemptRowDto> {
  return { name: attemptName(record), ...toWire(record) };
}
