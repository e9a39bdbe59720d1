import type { Instant, LocalDate, Position } from '@kp/kernel';
import { integer, json, nullable, table, tableHolding, text, type RowOf } from '@kp/projections';
import type {
  CertificateNumber,
  CertificateState,
  DiscrepancyId,
  DiscrepancyRule,
  DiscrepancyStanding,
  ParticipantCode,
  ParticipantState,
  PolicyState,
  Severity,
} from '@kp/scheme';
import { fullState, shortState, type StoredState } from './stored-state';

/** What the fold holds of a certificate. */
export interface HeldCertificate {
  readonly number: CertificateNumber;
  readonly state: CertificateState;
  readonly issuedAt: Position | null;
  /** Where the log holds each piece of the state's evidence. */
  readonly evidenceAt: readonly Position[];
  /** Whether one of its events was made up by a simulator. */
  readonly isSynthetic: boolean;
}

/** The state of each certificate, by which its next event is judged. */
export const certificateStates = tableHolding(
  {
    name: 'certificate_states',
    columns: {
      number: text<CertificateNumber>(),
      state: json<StoredState>(),
      issued_at: nullable(integer<Position>()),
      evidence_at: json<readonly Position[]>(),
      synthetic: integer<0 | 1>(),
    },
    key: ['number'],
  },
  {
    store: ({ number, state, issuedAt, evidenceAt, isSynthetic }: HeldCertificate) => ({
      number,
      state: shortState(state),
      issued_at: issuedAt,
      evidence_at: evidenceAt,
      synthetic: isSynthetic ? (1 as const) : (0 as const),
    }),
    restore: ({ number, state, issued_at, evidence_at, synthetic }) => ({
      number,
      state: fullState(number, state),
      issuedAt: issued_at,
      evidenceAt: evidence_at,
      isSynthetic: synthetic === 1,
    }),
  },
);

/** The state of each Participant, from which follows what trade was allowed. */
export const participantStates = table({
  name: 'participant_states',
  columns: { code: text<ParticipantCode>(), state: json<ParticipantState>() },
  key: ['code'],
});

/** The state of each policy, by which evidence is judged. */
export const policyStates = table({
  name: 'policy_states',
  columns: { stream: text(), state: json<PolicyState>() },
  key: ['stream'],
});

/** Every discrepancy that was raised, open or closed. */
export const discrepancies = table({
  name: 'discrepancies',
  columns: {
    id: text<DiscrepancyId>(),
    certificate: text<CertificateNumber>(),
    rule: text<DiscrepancyRule>(),
    severity: text<Severity>(),
    issuer: nullable(text<ParticipantCode>()),
    destination: nullable(text<ParticipantCode>()),
    reported_by: text<ParticipantCode>(),
    expected: text(),
    observed: text(),
    evidence: json<readonly Position[]>(),
    policy_version: text(),
    opened_at: integer<Position>(),
    opened_on: text<Instant>(),
    closed_at: nullable(integer<Position>()),
    closed_on: nullable(text<Instant>()),
    synthetic: integer<0 | 1>(),
  },
  key: ['id'],
  indexes: [['opened_at', 'id'], ['rule', 'opened_at', 'id'], ['certificate']],
});

/** What people did about discrepancies, in the order of the log. */
export const discrepancyActs = table({
  name: 'discrepancy_acts',
  columns: {
    id: text<DiscrepancyId>(),
    position: integer<Position>(),
    act: text<DiscrepancyActName>(),
    by: nullable(text<ParticipantCode>()),
    acted_on: text<LocalDate>(),
    /** Who was charged with it, for an assignment; what was said, for anything else. */
    words: text(),
  },
  key: ['id', 'position'],
});

/** An act by the name of its event, without what it happened to. */
export type DiscrepancyActName = 'assigned' | Exclude<DiscrepancyStanding, 'untouched'>;

export type DiscrepancyActRow = RowOf<typeof discrepancyActs>;
export type DiscrepancyRow = RowOf<typeof discrepancies>;
