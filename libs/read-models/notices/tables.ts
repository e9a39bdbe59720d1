import type { LocalDate, Position } from '@kp/kernel';
import { integer, json, table, text, type RowOf } from '@kp/projections';
import type {
  CertificateNumber,
  DeliveryOutcome,
  NoticeFact,
  NoticeId,
  NotifiedRole,
  ParticipantCode,
} from '@kp/scheme';

/** One report of what became of a notice, at its position: by the addressee, or `null` for whoever delivers. */
export type DeliveryStep = readonly [
  position: Position,
  outcome: DeliveryOutcome,
  by: ParticipantCode | null,
  remarks: string | null,
];

/** Every notice, with the reports of its delivery in the order of recording. */
export const notices = table({
  name: 'notices',
  columns: {
    id: text<NoticeId>(),
    certificate: text<CertificateNumber>(),
    fact: text<NoticeFact>(),
    cause: text(),
    revision: integer(),
    sender: text<ParticipantCode>(),
    addressee: text<ParticipantCode>(),
    role: text<NotifiedRole>(),
    contradicts: integer<0 | 1>(),
    raised_on: text<LocalDate>(),
    raised_position: integer<Position>(),
    last_position: integer<Position>(),
    state: text<DeliveryOutcome>(),
    steps: json<readonly DeliveryStep[]>(),
  },
  key: ['id'],
  indexes: [['raised_position'], ['addressee', 'state', 'raised_position'], ['certificate']],
});

export type NoticeRow = RowOf<typeof notices>;
