import type { Instant, Position } from '@kp/kernel';
import { integer, json, keyedTable, nullable, text, type RowOf } from '@kp/projections';
import type {
  CertificateNumber,
  CertificateState,
  DiscrepancyRule,
  ParticipantCode,
  ParticipantState,
  Severity,
} from '@kp/scheme';

/** The state of each certificate, by which its next event is judged. */
export const certificateStates = keyedTable({
  name: 'certificate_states',
  columns: {
    number: text<CertificateNumber>(),
    state: json<CertificateState>(),
    issued_at: nullable(integer<Position>()),
    /** Where the log holds each piece of the state's evidence. */
    evidence_at: json<readonly Position[]>(),
    /** 1 once one of its events was made up by a simulator. */
    synthetic: integer<0 | 1>(),
  },
  key: ['number'],
});

/** The state of each Participant, from which follows what trade was allowed. */
export const participantStates = keyedTable({
  name: 'participant_states',
  columns: { code: text<ParticipantCode>(), state: json<ParticipantState>() },
  key: ['code'],
});

/** Every discrepancy that was raised, open or closed. */
export const discrepancies = keyedTable({
  name: 'discrepancies',
  columns: {
    id: text(),
    certificate: text<CertificateNumber>(),
    rule: text<DiscrepancyRule>(),
    severity: text<Severity>(),
    issuer: nullable(text<ParticipantCode>()),
    destination: nullable(text<ParticipantCode>()),
    reported_by: text<ParticipantCode>(),
    expected: text(),
    observed: text(),
    evidence: json<readonly Position[]>(),
    tolerance: text(),
    opened_at: integer<Position>(),
    opened_on: text<Instant>(),
    closed_at: nullable(integer<Position>()),
    closed_on: nullable(text<Instant>()),
    synthetic: integer<0 | 1>(),
  },
  key: ['id'],
  indexes: [['opened_at', 'id'], ['rule', 'opened_at', 'id'], ['certificate']],
});

export type CertificateStateRow = RowOf<typeof certificateStates>;
export type DiscrepancyRow = RowOf<typeof discrepancies>;
