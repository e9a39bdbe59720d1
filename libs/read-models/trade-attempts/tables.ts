import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import { integer, nullable, table, text, type RowOf } from '@kp/projections';
import type { AttemptDirection, AttemptNumber, CertificateNumber, ParticipantCode } from '@kp/scheme';

/** Every report of an attempt to trade with a place outside the scheme. A report stands as it was made. */
export const tradeAttempts = table({
  name: 'trade_attempts',
  columns: {
    reporter: text<ParticipantCode>(),
    attempt: text<AttemptNumber>(),
    authority: text(),
    place: text<ParticipantCode>(),
    direction: text<AttemptDirection>(),
    attempted_on: text<LocalDate>(),
    certificate: nullable(text<CertificateNumber>()),
    presented_by: nullable(text()),
    carats: nullable(integer<Carats>()),
    value_usd: nullable(integer<UsDollars>()),
    remarks: nullable(text()),
    position: integer<Position>(),
    synthetic: integer<0 | 1>(),
  },
  key: ['reporter', 'attempt'],
  indexes: [['position'], ['place', 'position']],
});

export type TradeAttemptRow = RowOf<typeof tradeAttempts>;
