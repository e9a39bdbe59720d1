import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import { integer, json, nullable, table, tableHolding, text, type RowOf } from '@kp/projections';
import {
  totalsOf,
  type CertificateLine,
  type CertificateNumber,
  type CertificateSource,
  type CertificateStatus,
  type Origin,
  type ParticipantCode,
  type Purpose,
  type ShipmentStage,
} from '@kp/scheme';
import { standingAfter, type Step } from './standing';

/** What mixed parcels have in the place of a country of origin. */
export type StoredOrigin = ParticipantCode | 'mixed';

/** A line of a certificate in short: its code, hundredths of a carat and US cents. */
export type StoredLine = readonly [hs: CertificateLine['hs'], carats: Carats, valueUsd: UsDollars];

const certificateColumns = {
  number: text<CertificateNumber>(),
  status: text<CertificateStatus>(),
  /** How far the shipment has come, and where it was last known to be. */
  stage: text<ShipmentStage>(),
  place: nullable(text<ParticipantCode>()),
  issuer: nullable(text<ParticipantCode>()),
  issuing_authority: nullable(text()),
  destination: nullable(text<ParticipantCode>()),
  exporter: nullable(text()),
  importer: nullable(text()),
  origin: nullable(text<StoredOrigin>()),
  purpose: nullable(text<Purpose>()),
  issued_on: nullable(text<LocalDate>()),
  expires_on: nullable(text<LocalDate>()),
  lines: nullable(json<readonly StoredLine[]>()),
  carats: nullable(integer<Carats>()),
  value_usd: nullable(integer<UsDollars>()),
  parcels: nullable(integer()),
  replaces: nullable(text<CertificateNumber>()),
  /** Of a re-export that names them: from which certificates its stones came. */
  sources: nullable(json<readonly CertificateSource[]>()),
  steps: json<readonly Step[]>(),
  first_position: integer<Position>(),
  issued_position: nullable(integer<Position>()),
  last_position: integer<Position>(),
  /** The first of its events that a simulator made up. */
  synthetic_from: nullable(integer<Position>()),
};

/** What a certificate states, as far as this read model tells it. */
export interface HeldContent {
  readonly issuer: ParticipantCode;
  readonly issuingAuthority: string;
  readonly destination: ParticipantCode;
  readonly exporter: string;
  readonly importer: string;
  readonly origin: Origin;
  readonly purpose: Purpose;
  readonly issuedOn: LocalDate;
  readonly expiresOn: LocalDate;
  readonly lines: readonly CertificateLine[];
  readonly parcels: number;
  readonly replaces: CertificateNumber | null;
  /** The position of the issue. */
  readonly issuedAt: Position;
}

/** What the fold holds of a certificate: what it states, once it is issued, and every event in short. */
export interface HeldCertificate {
  readonly number: CertificateNumber;
  readonly content: HeldContent | null;
  readonly sources: readonly CertificateSource[] | null;
  readonly steps: readonly Step[];
  readonly syntheticFrom: Position | null;
}

type StoredCertificateRow = RowOf<{ readonly columns: typeof certificateColumns }>;

/**
 * A row for each certificate number that the ledger has heard of. The content columns are null until it is issued. How
 * the certificate stands follows from `steps`, so that it can be told as of any position.
 */
export const certificates = tableHolding(
  {
    name: 'certificates',
    columns: certificateColumns,
    key: ['number'],
    indexes: [
      ['first_position'],
      ['issuer', 'first_position'],
      ['destination', 'first_position'],
      ['status', 'first_position'],
      ['stage', 'first_position'],
      ['issued_position'],
      ['issuer', 'issued_on'],
    ],
  },
  { store: storeCertificate, restore: restoreCertificate },
);

/** What came of a certificate that was presented for an import. */
export type VerificationOutcome = 'confirmed' | 'refused';

/** Every confirmation and refusal of an import, by who gave it and when. */
export const verifications = table({
  name: 'verifications',
  columns: {
    participant: text<ParticipantCode>(),
    day: text<LocalDate>(),
    position: integer<Position>(),
    number: text<CertificateNumber>(),
    outcome: text<VerificationOutcome>(),
    authority: text(),
    /** What customs found; a refusal tells nothing of it. */
    carats: nullable(integer<Carats>()),
    value_usd: nullable(integer<UsDollars>()),
    synthetic: integer<0 | 1>(),
  },
  key: ['participant', 'day', 'position'],
});

/** How much each issuer has issued in each calendar year, by the date on the paper. */
export const issuedCounts = table({
  name: 'issued_counts',
  columns: {
    year: integer(),
    issuer: text<ParticipantCode>(),
    certificates: integer(),
    carats: integer<Carats>(),
    value_usd: integer<UsDollars>(),
    synthetic: integer(),
  },
  key: ['year', 'issuer'],
});

function storeCertificate({ number, content, sources, steps, syntheticFrom }: HeldCertificate): StoredCertificateRow {
  const totals = content === null ? null : totalsOf(content.lines);
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) throw new Error(`Certificate ${number} has no events.`);
  const { status, custody } = standingAfter(steps, content);
  return {
    number,
    status,
    stage: custody.stage,
    place: custody.place,
    issuer: content?.issuer ?? null,
    issuing_authority: content?.issuingAuthority ?? null,
    destination: content?.destination ?? null,
    exporter: content?.exporter ?? null,
    importer: content?.importer ?? null,
    origin: content === null ? null : content.origin.kind === 'single' ? content.origin.country : 'mixed',
    purpose: content?.purpose ?? null,
    issued_on: content?.issuedOn ?? null,
    expires_on: content?.expiresOn ?? null,
    lines: content?.lines.map(({ hs, carats, valueUsd }) => [hs, carats, valueUsd]) ?? null,
    carats: totals?.carats ?? null,
    value_usd: totals?.valueUsd ?? null,
    parcels: content?.parcels ?? null,
    replaces: content?.replaces ?? null,
    sources,
    steps,
    first_position: first[0],
    issued_position: content?.issuedAt ?? null,
    last_position: last[0],
    synthetic_from: syntheticFrom,
  };
}

function restoreCertificate(row: StoredCertificateRow): HeldCertificate {
  const { number, sources, steps, synthetic_from: syntheticFrom } = row;
  return { number, content: contentOf(row), sources, steps, syntheticFrom };
}

/** The content that a row holds; `null` while the certificate is not issued. */
export function contentOf(row: Omit<StoredCertificateRow, 'sources'>): HeldContent | null {
  const { issuer, issuing_authority, destination, exporter, importer, origin, purpose, issued_on, expires_on } = row;
  const { lines, parcels, issued_position } = row;
  if (issuer === null || issuing_authority === null || destination === null || exporter === null) return null;
  if (importer === null || origin === null || purpose === null || issued_on === null || expires_on === null)
    return null;
  if (lines === null || parcels === null || issued_position === null) return null;
  return {
    issuer,
    issuingAuthority: issuing_authority,
    destination,
    exporter,
    importer,
    origin: origin === 'mixed' ? { kind: 'mixed' } : { kind: 'single', country: origin },
    purpose,
    issuedOn: issued_on,
    expiresOn: expires_on,
    lines: lines.map(([hs, carats, valueUsd]) => ({ hs, carats, valueUsd })),
    parcels,
    replaces: row.replaces,
    issuedAt: issued_position,
  };
}
