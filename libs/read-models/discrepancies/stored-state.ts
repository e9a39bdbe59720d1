import type { Carats, LocalDate, UsDollars } from '@kp/kernel';
import type {
  CertificateContent,
  CertificateEnd,
  CertificateLine,
  CertificateNumber,
  CertificateState,
  CertificateStatus,
  ImportEvidence,
  ImportObservation,
  ParticipantCode,
  Purpose,
  RefusalReason,
} from '@kp/scheme';

type StoredLine = readonly [hs: CertificateLine['hs'], carats: Carats, valueUsd: UsDollars];

type StoredContent = readonly [
  issuer: ParticipantCode,
  destination: ParticipantCode,
  exporter: string,
  importer: string,
  /** `null` for mixed parcels. */
  origin: ParticipantCode | null,
  issuedOn: LocalDate,
  expiresOn: LocalDate,
  lines: readonly StoredLine[],
  parcels: number,
  purpose: Purpose,
];

type StoredEvidence =
  | readonly [
      kind: 'confirmed',
      confirmation: string,
      by: ParticipantCode,
      on: LocalDate,
      arrivedOn: LocalDate,
      parcels: number,
      carats: Carats,
      valueUsd: UsDollars | null,
      lines: readonly StoredLine[] | null,
      importer: string | null,
      exporter: string | null,
      sealsIntact: boolean | null,
    ]
  | readonly [kind: 'refused', by: ParticipantCode, on: LocalDate, reason: RefusalReason];

/**
 * The state of a certificate in short, without what no rule about discrepancies reads: addresses, authorities, seals,
 * carriers, reasons, remarks. States are kept for ever, because evidence may come at any time.
 */
export type StoredState = readonly [
  status: CertificateStatus,
  content: StoredContent | null,
  validatedOn: LocalDate | null,
  dispatchedOn: LocalDate | null,
  end: readonly [kind: CertificateEnd['kind'], on: LocalDate] | null,
  evidence: readonly StoredEvidence[],
  outcome: number | null,
];

/** A state in short. */
export function shortState(state: CertificateState): StoredState {
  const { status, content, validatedOn, dispatch, end, evidence, outcome } = state;
  return [
    status,
    content === null ? null : shortContent(content),
    validatedOn,
    dispatch?.dispatchedOn ?? null,
    end === null ? null : [end.kind, end.on],
    evidence.map(shortEvidence),
    outcome,
  ];
}

/** A state whose discrepancies are those of the one that was put in short. */
export function fullState(number: CertificateNumber, stored: StoredState): CertificateState {
  const [status, content, validatedOn, dispatchedOn, end, evidence, outcome] = stored;
  return {
    status,
    content: content === null ? null : fullContent(number, content),
    seals: [],
    validatedOn,
    dispatch: dispatchedOn === null ? null : { dispatchedOn, transportMode: 'cargo', carrier: null },
    end: end === null ? null : { kind: end[0], on: end[1], reason: '', successor: null },
    evidence: evidence.map((piece) => fullEvidence(number, piece)),
    outcome,
  };
}

function shortContent(content: CertificateContent): StoredContent {
  const { issuer, destination, exporter, importer, origin, issuedOn, expiresOn, lines, parcels, purpose } = content;
  return [
    issuer,
    destination,
    exporter.name,
    importer.name,
    origin.kind === 'single' ? origin.country : null,
    issuedOn,
    expiresOn,
    lines.map(shortLine),
    parcels,
    purpose,
  ];
}

function fullContent(number: CertificateNumber, content: StoredContent): CertificateContent {
  const [issuer, destination, exporter, importer, origin, issuedOn, expiresOn, lines, parcels, purpose] = content;
  return {
    number,
    issuer,
    issuingAuthority: '',
    destination,
    exporter: { name: exporter, address: '' },
    importer: { name: importer, address: '' },
    origin: origin === null ? { kind: 'mixed' } : { kind: 'single', country: origin },
    issuedOn,
    expiresOn,
    lines: lines.map(fullLine),
    parcels,
    purpose,
    languages: [],
    specimen: '',
  };
}

function shortEvidence(evidence: ImportEvidence): StoredEvidence {
  if (evidence.type === 'certificate.import-refused') {
    const { refusedBy, refusedOn, reason } = evidence.data;
    return ['refused', refusedBy, refusedOn, reason];
  }
  const { confirmation, confirmedBy, confirmedOn, observed } = evidence.data;
  const { arrivedOn, parcels, carats, valueUsd, lines, importer, exporter, sealsIntact } = observed;
  return [
    'confirmed',
    confirmation,
    confirmedBy,
    confirmedOn,
    arrivedOn,
    parcels,
    carats,
    valueUsd,
    lines?.map(shortLine) ?? null,
    importer,
    exporter,
    sealsIntact,
  ];
}

function fullEvidence(number: CertificateNumber, evidence: StoredEvidence): ImportEvidence {
  if (evidence[0] === 'refused') {
    const [, refusedBy, refusedOn, reason] = evidence;
    const data = { number, refusedBy, authority: '', refusedOn, reason, remarks: null };
    return { type: 'certificate.import-refused', version: 1, data };
  }
  const [, confirmation, confirmedBy, confirmedOn, arrivedOn, parcels, carats, valueUsd, ...rest] = evidence;
  const [lines, importer, exporter, sealsIntact] = rest;
  const observed: ImportObservation = {
    arrivedOn,
    parcels,
    carats,
    valueUsd,
    lines: lines?.map(fullLine) ?? null,
    importer,
    exporter,
    sealsIntact,
    remarks: null,
  };
  const data = { number, confirmation, confirmedBy, authority: '', confirmedOn, observed };
  return { type: 'certificate.import-confirmed', version: 1, data };
}

function shortLine({ hs, carats, valueUsd }: CertificateLine): StoredLine {
  return [hs, carats, valueUsd];
}

function fullLine([hs, carats, valueUsd]: StoredLine): CertificateLine {
  return { hs, carats, valueUsd };
}
