import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import { integer, json, nullable, table, text, type RowOf } from '@kp/projections';
import type { ApplicationDecision, ApplicationNumber, ApplicationStatus, ParticipantCode, Purpose } from '@kp/scheme';

/** Every application for a certificate, with what was decided. */
export const applications = table({
  name: 'applications',
  columns: {
    issuer: text<ParticipantCode>(),
    application: text<ApplicationNumber>(),
    status: text<Exclude<ApplicationStatus, 'absent'>>(),
    authority: text(),
    exporter: text(),
    importer: text(),
    destination: text<ParticipantCode>(),
    origin: text<ParticipantCode | 'mixed'>(),
    carats: integer<Carats>(),
    value_usd: integer<UsDollars>(),
    parcels: integer(),
    purpose: text<Purpose>(),
    filed_on: text<LocalDate>(),
    decision: nullable(json<ApplicationDecision>()),
    filed_position: integer<Position>(),
    decided_position: nullable(integer<Position>()),
    /** The first of its events that a simulator made up. */
    synthetic_from: nullable(integer<Position>()),
  },
  key: ['issuer', 'application'],
  indexes: [['filed_position'], ['issuer', 'status', 'filed_position']],
});

export type ApplicationRow = RowOf<typeof applications>;
