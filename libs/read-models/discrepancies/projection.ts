import type { Projection, Recorded, Rows } from '@kp/projections';
import {
  DEFAULT_TOLERANCE,
  discrepanciesClosedBy,
  discrepanciesRaisedBy,
  evolveCertificate,
  evolveParticipant,
  initialCertificateState,
  initialParticipantState,
  permissionToTrade,
  reportedBy,
  type CertificateEvent,
  type CertificateNumber,
  type ClosedDiscrepancy,
  type ComparisonPolicy,
  type Discrepancy,
  type ParticipantEvent,
} from '@kp/scheme';
import { judgedFact } from './judged-fact';
import { certificateStates, discrepancies, participantStates, type CertificateStateRow } from './tables';

/** The name of this read model. */
export const DISCREPANCIES = 'discrepancies';

/** What the records of certificates do not agree about, by the scheme's own rules. */
export const discrepanciesProjection: Projection<CertificateEvent | ParticipantEvent> = {
  name: DISCREPANCIES,
  version: 1,
  tables: [certificateStates, participantStates, discrepancies],
  handles: [
    'certificate.issued',
    'certificate.validated',
    'certificate.dispatched',
    'certificate.import-confirmed',
    'certificate.import-refused',
    'certificate.voided',
    'certificate.invalidated',
    'certificate.replaced',
    'certificate.returned-unused',
    'participant.admitted',
    'participant.removed',
    'participant.rejoined',
    'participant.absorbed',
    'participant.recognised-for-trade',
    'participant.note-recorded',
    'participant.prefix-assigned',
    'participant.certificate-policy-adopted',
    'participant.trade-restriction-imposed',
    'participant.trade-restriction-lifted',
  ],
  apply(event, rows) {
    if (isAboutCertificate(event)) judge(event, rows);
    else foldParticipant(event, rows);
  },
};

function isAboutCertificate(event: Recorded<CertificateEvent | ParticipantEvent>): event is Recorded<CertificateEvent> {
  return event.type.startsWith('certificate.');
}

function foldParticipant(event: Recorded<ParticipantEvent>, rows: Rows): void {
  const code = event.data.participant;
  const before = rows.get(participantStates, code)?.state ?? initialParticipantState;
  rows.put(participantStates, { code, state: evolveParticipant(before, event) });
}

function judge(recorded: Recorded<CertificateEvent>, rows: Rows): void {
  const { position } = recorded;
  const event = judgedFact(recorded);
  const { number } = event.data;
  const before = rows.get(certificateStates, number) ?? unheardOf(number);
  const isEvidence = event.type === 'certificate.import-confirmed' || event.type === 'certificate.import-refused';
  const after: CertificateStateRow = {
    number,
    state: evolveCertificate(before.state, event),
    issued_at: event.type === 'certificate.issued' ? position : before.issued_at,
    evidence_at: isEvidence ? [...before.evidence_at, position] : before.evidence_at,
    synthetic: recorded.metadata.synthetic === true ? 1 : before.synthetic,
  };
  rows.put(certificateStates, after);
  for (const raised of discrepanciesRaisedBy(event, before.state, policyFrom(rows)))
    open(raised, after, recorded, rows);
  for (const closed of discrepanciesClosedBy(event, before.state)) close(closed, recorded, rows);
}

function unheardOf(number: CertificateNumber): CertificateStateRow {
  return { number, state: initialCertificateState, issued_at: null, evidence_at: [], synthetic: 0 };
}

/** What trade was allowed as far as the log has told by now. */
function policyFrom(rows: Rows): ComparisonPolicy {
  return {
    tolerance: DEFAULT_TOLERANCE,
    permission: (question) =>
      permissionToTrade(question, (code) => rows.get(participantStates, code)?.state ?? initialParticipantState),
  };
}

function open(
  { rule, severity, evidence: place, expected, observed }: Discrepancy,
  { number, state, issued_at, evidence_at, synthetic }: CertificateStateRow,
  { position, metadata }: Recorded<CertificateEvent>,
  rows: Rows,
): void {
  const piece = state.evidence[place];
  if (piece === undefined) throw new Error(`${rule} is about evidence that certificate ${number} does not have.`);
  const shownBy = [issued_at, evidence_at[place], position].filter((at) => at !== undefined && at !== null);
  rows.put(discrepancies, {
    id: discrepancyId(number, { rule, evidence: place }),
    certificate: number,
    rule,
    severity,
    issuer: state.content?.issuer ?? null,
    destination: state.content?.destination ?? null,
    reported_by: reportedBy(piece),
    expected,
    observed,
    evidence: [...new Set(shownBy)].sort((left, right) => left - right),
    tolerance: DEFAULT_TOLERANCE.version,
    opened_at: position,
    opened_on: metadata.occurredAt,
    closed_at: null,
    closed_on: null,
    synthetic,
  });
}

function close(closed: ClosedDiscrepancy, { data, position, metadata }: Recorded<CertificateEvent>, rows: Rows): void {
  const row = rows.get(discrepancies, discrepancyId(data.number, closed));
  if (row?.closed_at !== null) return;
  rows.put(discrepancies, { ...row, closed_at: position, closed_on: metadata.occurredAt });
}

/** The same on every server and after every rebuild: a rule speaks at most once about a piece of evidence. */
function discrepancyId(number: CertificateNumber, { rule, evidence }: ClosedDiscrepancy): string {
  return `${number}.${rule}.${String(evidence)}`;
}
