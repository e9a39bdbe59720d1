import type { LocalDate } from '@kp/kernel';
import {
  initialCertificateState,
  type CertificateContent,
  type CertificateEnd,
  type CertificateNumber,
  type CertificateState,
  type CertificateStatus,
  type CorrectableField,
  type Correction,
  type DetentionGround,
  type ParticipantCode,
  type Purpose,
  type ShipmentClosing,
} from '@kp/scheme';
import {
  fullEvidence,
  fullLine,
  fullSeal,
  shortEvidence,
  shortLine,
  shortSeal,
  type StoredEvidence,
  type StoredLine,
  type StoredSeal,
} from './stored-evidence';

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
  /** What restrictions of trade may turn on; `null` for the many that state none of it. */
  trade: readonly [zone: string | null, mine: string | null, exporter: string | null, importer: string | null] | null,
];

/**
 * The state of a certificate in short, without what no rule about discrepancies reads: addresses, authorities, carriers,
 * reasons, remarks, notices, draws, and where the shipment is. States are kept for ever, because evidence may come at any time.
 */
export type StoredState = readonly [
  status: CertificateStatus,
  content: StoredContent | null,
  validatedOn: LocalDate | null,
  dispatchedOn: LocalDate | null,
  end: readonly [kind: CertificateEnd['kind'], on: LocalDate] | null,
  evidence: readonly StoredEvidence[],
  outcome: number | null,
  seals: readonly StoredSeal[],
  /** `null` for the many that are never held, ordered back, forfeited or returned. */
  holding: StoredHolding | null,
  corrections: readonly StoredCorrection[],
];

type StoredCorrection = readonly [
  instruction: string,
  field: CorrectableField,
  corrected: string,
  endorsement: readonly [by: ParticipantCode, on: LocalDate, after: number] | null,
];

type StoredHolding = readonly [
  hold: readonly [by: ParticipantCode, on: LocalDate, ground: DetentionGround] | null,
  release: readonly [by: ParticipantCode, on: LocalDate, remedy: string] | null,
  returnOrder: readonly [by: ParticipantCode, on: LocalDate] | null,
  closing: readonly [kind: ShipmentClosing['kind'], by: ParticipantCode, on: LocalDate, after: number] | null,
];

/** No rule asks when a correction was instructed. */
const NO_DAY = '1970-01-01' as LocalDate;

/** A state in short. */
export function shortState(state: CertificateState): StoredState {
  const { status, content, validatedOn, dispatch, end, evidence, outcome, seals } = state;
  return [
    status,
    content === null ? null : shortContent(content),
    validatedOn,
    dispatch?.dispatchedOn ?? null,
    end === null ? null : [end.kind, end.on],
    evidence.map(shortEvidence),
    outcome,
    seals.map(shortSeal),
    shortHolding(state),
    state.corrections.map(shortCorrection),
  ];
}

/** A state whose discrepancies are those of the one that was put in short. */
export function fullState(number: CertificateNumber, stored: StoredState): CertificateState {
  const [status, content, validatedOn, dispatchedOn, end, evidence, outcome, seals, holding, corrections] = stored;
  return {
    status,
    content: content === null ? null : fullContent(number, content),
    seals: seals.map(fullSeal),
    validatedOn,
    preAlerts: [],
    dispatch: dispatchedOn === null ? null : { dispatchedOn, transportMode: 'cargo', carrier: null },
    end: end === null ? null : { kind: end[0], on: end[1], reason: '', successor: null },
    evidence: evidence.map((piece) => fullEvidence(number, piece)),
    outcome,
    custody: initialCertificateState.custody,
    ...fullHolding(holding),
    corrections: corrections.map(fullCorrection),
    draws: [],
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
    shortTrade(content),
  ];
}

function shortTrade({ zone, mine, exporter, importer }: CertificateContent): StoredContent[10] {
  const told = [zone ?? null, mine ?? null, exporter.registration ?? null, importer.registration ?? null] as const;
  return told.every((value) => value === null) ? null : told;
}

function fullContent(number: CertificateNumber, content: StoredContent): CertificateContent {
  const [issuer, destination, exporter, importer, origin, issuedOn, expiresOn, lines, parcels, purpose, trade] =
    content;
  const [zone, mine, exporterNumber, importerNumber] = trade ?? [null, null, null, null];
  return {
    number,
    issuer,
    issuingAuthority: '',
    destination,
    exporter: { name: exporter, address: '', ...memberOf('registration', exporterNumber) },
    importer: { name: importer, address: '', ...memberOf('registration', importerNumber) },
    origin: origin === null ? { kind: 'mixed' } : { kind: 'single', country: origin },
    ...memberOf('zone', zone),
    ...memberOf('mine', mine),
    issuedOn,
    expiresOn,
    lines: lines.map(fullLine),
    parcels,
    purpose,
    languages: [],
    specimen: '',
  };
}

function memberOf<Name extends string>(name: Name, value: string | null): Readonly<Partial<Record<Name, string>>> {
  const members: Partial<Record<Name, string>> = {};
  if (value !== null) members[name] = value;
  return members;
}

function shortHolding({ hold, release, returnOrder, closing }: CertificateState): StoredHolding | null {
  if (hold === null && release === null && returnOrder === null && closing === null) return null;
  return [
    hold === null ? null : [hold.by, hold.on, hold.ground],
    release === null ? null : [release.by, release.on, release.remedy],
    returnOrder === null ? null : [returnOrder.by, returnOrder.on],
    closing === null ? null : [closing.kind, closing.by, closing.on, closing.after],
  ];
}

function fullHolding(
  stored: StoredHolding | null,
): Pick<CertificateState, 'hold' | 'release' | 'returnOrder' | 'closing'> {
  const [hold, release, returnOrder, closing] = stored ?? [null, null, null, null];
  return {
    hold: hold === null ? null : { by: hold[0], on: hold[1], ground: hold[2] },
    release: release === null ? null : { by: release[0], on: release[1], remedy: release[2] },
    returnOrder: returnOrder === null ? null : { by: returnOrder[0], on: returnOrder[1], reason: '' },
    closing: closing === null ? null : { kind: closing[0], by: closing[1], on: closing[2], after: closing[3] },
  };
}

function shortCorrection({ instruction, field, corrected, endorsement }: Correction): StoredCorrection {
  const told = endorsement === null ? null : ([endorsement.by, endorsement.on, endorsement.after] as const);
  return [instruction, field, corrected, told];
}

function fullCorrection([instruction, field, corrected, told]: StoredCorrection): Correction {
  const endorsement = told === null ? null : { by: told[0], on: told[1], after: told[2] };
  return { instruction, instructedOn: NO_DAY, field, reads: '', corrected, endorsement };
}
