import type { Projection, Recorded, Rows } from '@kp/projections';
import {
  discrepanciesClosedBy,
  discrepanciesRaisedBy,
  discrepancyIdOf,
  evolveCertificate,
  evolveParticipant,
  evolvePolicy,
  initialCertificateState,
  initialParticipantState,
  initialPolicyState,
  isEvidence,
  permissionToTrade,
  policyStream,
  reportedBy,
  seenOn,
  toleranceInForce,
  toleranceNamed,
  type CertificateEvent,
  type CertificateNumber,
  type ClosedDiscrepancy,
  type ComparisonPolicy,
  type Discrepancy,
  type DiscrepancyEvent,
  type ParticipantEvent,
  type PolicyEvent,
} from '@kp/scheme';
import {
  certificateStates,
  discrepancies,
  discrepancyActs,
  participantStates,
  policyStates,
  type DiscrepancyActName,
  type HeldCertificate,
} from './tables';

/** The name of this read model. */
export const DISCREPANCIES = 'discrepancies';

/** The facts of certificates, those by which they are judged, and what people did about the result. */
type Told = CertificateEvent | DiscrepancyEvent | ParticipantEvent | PolicyEvent;

/** What the records of certificates do not agree about, by the scheme's own rules. */
export const discrepanciesProjection: Projection<Told> = {
  name: DISCREPANCIES,
  version: 5,
  cost: 5,
  tables: [certificateStates, participantStates, policyStates, discrepancies, discrepancyActs],
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
    'participant.applicant-notified',
    'participant.applicant-circulated',
    'participant.applicant-withdrawn',
    'participant.organisation-joined',
    'participant.stock-declared',
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
    'policy.adopted',
    'discrepancy.assigned',
    'discrepancy.explained',
    'discrepancy.accepted',
    'discrepancy.disputed',
    'discrepancy.closed',
    'discrepancy.reopened',
  ],
  apply(event, rows) {
    if (isAboutCertificate(event)) judge(event, rows);
    else if (isAboutPolicy(event)) foldPolicy(event, rows);
    else if (isAboutHandling(event)) enter(event, rows);
    else foldParticipant(event, rows);
  },
};

function isAboutCertificate(event: Recorded<Told>): event is Recorded<CertificateEvent> {
  return event.type.startsWith('certificate.');
}

function isAboutPolicy(event: Recorded<Told>): event is Recorded<PolicyEvent> {
  return event.type.startsWith('policy.');
}

function isAboutHandling(event: Recorded<Told>): event is Recorded<DiscrepancyEvent> {
  return event.type.startsWith('discrepancy.');
}

function enter({ type, data, position }: Recorded<DiscrepancyEvent>, rows: Rows): void {
  rows.put(discrepancyActs, {
    id: data.discrepancy,
    position,
    act: type.slice('discrepancy.'.length) as DiscrepancyActName,
    by: data.by,
    acted_on: data.actedOn,
    words: 'assignee' in data ? data.assignee : data.remarks,
  });
}

function foldPolicy(event: Recorded<PolicyEvent>, rows: Rows): void {
  const stream = policyStream(event.data.kind);
  const before = rows.get(policyStates, stream)?.state ?? initialPolicyState;
  rows.put(policyStates, { stream, state: evolvePolicy(before, event) });
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
  const policy = policyFrom(recorded, rows);
  for (const raised of discrepanciesRaisedBy(event, before.state, policy)) open(raised, after, policy, recorded, rows);
  for (const closed of discrepanciesClosedBy(event, before.state)) close(closed, recorded, rows);
}

function unheardOf(number: CertificateNumber): HeldCertificate {
  return { number, state: initialCertificateState, issuedAt: null, evidenceAt: [], isSynthetic: false };
}

/**
 * By what a fact is judged: the tolerance whose version was recorded with it, otherwise the one in force on the day of
 * what was seen; and what trade was allowed, both as far as the log has told by now.
 */
function policyFrom({ metadata }: Recorded<CertificateEvent>, rows: Rows): ComparisonPolicy {
  const policies = rows.get(policyStates, policyStream('tolerance'))?.state ?? initialPolicyState;
  const recorded = metadata.policyVersion === undefined ? undefined : toleranceNamed(policies, metadata.policyVersion);
  return {
    tolerance: recorded === undefined ? toleranceInForce(policies) : () => recorded,
    permission: (question) =>
      permissionToTrade(question, (code) => rows.get(participantStates, code)?.state ?? initialParticipantState),
  };
}

function open(
  { rule, severity, evidence: place, expected, observed }: Discrepancy,
  { number, state, issuedAt, evidenceAt, isSynthetic }: HeldCertificate,
  { tolerance }: ComparisonPolicy,
  { position, metadata }: Recorded<CertificateEvent>,
  rows: Rows,
): void {
  const piece = state.evidence[place];
  if (piece === undefined) throw new Error(`${rule} is about evidence that certificate ${number} does not have.`);
  const shownBy = [issuedAt, evidenceAt[place], position].filter((at) => at !== undefined && at !== null);
  rows.put(discrepancies, {
    id: discrepancyIdOf({ certificate: number, rule, evidence: place }),
    certificate: number,
    rule,
    severity,
    issuer: state.content?.issuer ?? null,
    destination: state.content?.destination ?? null,
    reported_by: reportedBy(piece),
    expected,
    observed,
    evidence: [...new Set(shownBy)].sort((left, right) => left - right),
    policy_version: tolerance(seenOn(piece)).version,
    opened_at: position,
    opened_on: metadata.occurredAt,
    closed_at: null,
    closed_on: null,
    synthetic: isSynthetic ? 1 : 0,
  });
}

function close(closed: ClosedDiscrepancy, { data, position, metadata }: Recorded<CertificateEvent>, rows: Rows): void {
  const row = rows.get(discrepancies, discrepancyIdOf({ certificate: data.number, ...closed }));
  if (row?.closed_at !== null) return;
  rows.put(discrepancies, { ...row, closed_at: position, closed_on: metadata.occurredAt });
}
