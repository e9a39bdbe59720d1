import type { Projection, Recorded, Rows } from '@kp/projections';
import {
  DEFAULT_TOLERANCE,
  discrepanciesClosedBy,
  discrepanciesRaisedBy,
  evolveCertificate,
  evolveParticipant,
  initialCertificateState,
  initialParticipantState,
  isEvidence,
  permissionToTrade,
  reportedBy,
  type CertificateEvent,
  type CertificateNumber,
  type ClosedDiscrepancy,
  type ComparisonPolicy,
  type Discrepancy,
  type ParticipantEvent,
} from '@kp/scheme';
import { certificateStates, discrepancies, participantStates, type HeldCertificate } from './tables';

/** The name of this read model. */
export const DISCREPANCIES = 'discrepancies';

/** What the records of certificates do not agree about, by the scheme's own rules. */
export const discrepanciesProjection: Projection<CertificateEvent | ParticipantEvent> = {
  name: DISCREPANCIES,
  version: 4,
  cost: 5,
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
    'certificate.pre-alert-sent',
    'certificate.transit-entered',
    'certificate.transit-left',
    'certificate.arrived',
    'certificate.detained',
    'certificate.released',
    'certificate.forfeited',
    'certificate.return-ordered',
    'certificate.returned-to-issuer',
    'certificate.reported-fake',
    'certificate.correction-instructed',
    'certificate.correction-endorsed',
    'participant.admitted',
    'participant.removed',
    'participant.rejoined',
    'participant.absorbed',
    'participant.recognised-for-trade',
    'participant.note-recorded',
    'participant.prefix-assigned',
    'participant.certificate-policy-adopted',
    'participant.trade-restriction-imposed',
    'participant.trade-restriction-narrowed',
    'participant.trade-restriction-lifted',
    'participant.shipment-approved',
    'participant.shipment-approval-withdrawn',
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
  const { position, data } = recorded;
  const event = { type: recorded.type, version: recorded.version, data } as CertificateEvent;
  const before = rows.get(certificateStates, data.number) ?? unheardOf(data.number);
  const after: HeldCertificate = {
    number: data.number,
    state: evolveCertificate(before.state, event),
    issuedAt: event.type === 'certificate.issued' ? position : before.issuedAt,
    evidenceAt: isEvidence(event) ? [...before.evidenceAt, position] : before.evidenceAt,
    isSynthetic: before.isSynthetic || recorded.metadata.synthetic === true,
  };
  rows.put(certificateStates, after);
  // Every discrepancy is about a piece of evidence.
  if (after.evidenceAt.length === 0) return;
  for (const raised of discrepanciesRaisedBy(event, before.state, policyFrom(rows)))
    open(raised, after, recorded, rows);
  for (const closed of discrepanciesClosedBy(event, before.state)) close(closed, recorded, rows);
}

function unheardOf(number: CertificateNumber): HeldCertificate {
  return { number, state: initialCertificateState, issuedAt: null, evidenceAt: [], isSynthetic: false };
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
  { number, state, issuedAt, evidenceAt, isSynthetic }: HeldCertificate,
  { position, metadata }: Recorded<CertificateEvent>,
  rows: Rows,
): void {
  const piece = state.evidence[place];
  if (piece === undefined) throw new Error(`${rule} is about evidence that certificate ${number} does not have.`);
  const shownBy = [issuedAt, evidenceAt[place], position].filter((at) => at !== undefined && at !== null);
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
    synthetic: isSynthetic ? 1 : 0,
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
