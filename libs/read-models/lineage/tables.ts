import type { Carats, LocalDate, Position } from '@kp/kernel';
import { integer, json, nullable, table, tableHolding, text, type RowOf } from '@kp/projections';
import type {
  CertificateNumber,
  CertificateStatus,
  LinkKind,
  ParticipantCode,
  Purpose,
  RoughDiamondCode,
  StoneBalance,
} from '@kp/scheme';
import { standingAfter, type Step } from '../certificates/standing';

/** A weight under a code in short: hundredths of a carat. */
export type StoredWeight = readonly [hs: RoughDiamondCode, carats: Carats];

/** What a confirmation told of the stones, and where it stands in the log. */
export type StoredFinding = readonly [at: Position, carats: Carats, lines: readonly StoredWeight[] | null];

const certificateColumns = {
  number: text<CertificateNumber>(),
  status: text<CertificateStatus>(),
  issuer: nullable(text<ParticipantCode>()),
  destination: nullable(text<ParticipantCode>()),
  origin: nullable(text<ParticipantCode | 'mixed'>()),
  purpose: nullable(text<Purpose>()),
  issued_on: nullable(text<LocalDate>()),
  lines: json<readonly StoredWeight[]>(),
  replaces: nullable(text<CertificateNumber>()),
  sends_on: nullable(text<CertificateNumber>()),
  /** The balance of the stones. */
  drawn: integer<Carats>(),
  own: integer<Carats>(),
  sorted: integer<Carats>(),
  lost: integer<Carats>(),
  findings: json<readonly StoredFinding[]>(),
  /** The confirmation among the findings that settled the shipment. */
  settled_position: nullable(integer<Position>()),
  steps: json<readonly Step[]>(),
  first_position: integer<Position>(),
  issued_position: nullable(integer<Position>()),
  /** The last of its events that changed how it stands. */
  last_position: integer<Position>(),
  /** The first of its events that a simulator made up. */
  synthetic_from: nullable(integer<Position>()),
};

/** What a certificate states of its stones. */
export interface HeldStones {
  readonly issuer: ParticipantCode;
  readonly destination: ParticipantCode;
  readonly origin: ParticipantCode | 'mixed';
  readonly purpose: Purpose;
  readonly issuedOn: LocalDate;
  readonly lines: readonly StoredWeight[];
  readonly replaces: CertificateNumber | null;
  readonly sendsOn: CertificateNumber | null;
  readonly balance: StoneBalance;
  /** The position of the issue. */
  readonly issuedAt: Position;
}

/** What the fold holds of a certificate. */
export interface HeldCertificate {
  readonly number: CertificateNumber;
  /** `null` until it is issued. */
  readonly stones: HeldStones | null;
  readonly findings: readonly StoredFinding[];
  /** Those of its events that change how it stands, in short. */
  readonly steps: readonly Step[];
  readonly firstPosition: Position;
  readonly lastPosition: Position;
  readonly syntheticFrom: Position | null;
}

export type CertificateRow = RowOf<{ readonly columns: typeof certificateColumns }>;

/** A row for each certificate number that the ledger has heard of, with what a trace tells of it. */
export const tracedCertificates = tableHolding(
  { name: 'certificates', columns: certificateColumns, key: ['number'] },
  { store: storeCertificate, restore: restoreCertificate },
);

/** What a certificate held of a source's stones from a position on. */
export type HoldingStep = readonly [at: Position, carats: Carats];

/**
 * Stones that went from one certificate (`source`) to another (`follower`). `held` is what the draws and releases on the
 * source come to, `named` what the follower states since its issue.
 */
export const links = table({
  name: 'links',
  columns: {
    source: text<CertificateNumber>(),
    follower: text<CertificateNumber>(),
    kind: text<LinkKind>(),
    hs: text<RoughDiamondCode>(),
    held: integer<Carats>(),
    named: integer<Carats>(),
    named_position: nullable(integer<Position>()),
    /** What was held after each draw and release, at its position. */
    steps: json<readonly HoldingStep[]>(),
    /** The last draw or release; 0 where there is none. */
    last_position: integer(),
  },
  key: ['source', 'follower', 'kind', 'hs'],
  indexes: [['follower']],
});

export type LinkRow = RowOf<typeof links>;

const NOTHING = 0 as Carats;

function storeCertificate({
  number,
  stones,
  findings,
  steps,
  firstPosition,
  lastPosition,
  syntheticFrom,
}: HeldCertificate): CertificateRow {
  const { status, outcome } = standingAfter(steps, stones);
  return {
    number,
    status,
    issuer: stones?.issuer ?? null,
    destination: stones?.destination ?? null,
    origin: stones?.origin ?? null,
    purpose: stones?.purpose ?? null,
    issued_on: stones?.issuedOn ?? null,
    lines: stones?.lines ?? [],
    replaces: stones?.replaces ?? null,
    sends_on: stones?.sendsOn ?? null,
    drawn: stones?.balance.drawn ?? NOTHING,
    own: stones?.balance.own ?? NOTHING,
    sorted: stones?.balance.sorted ?? NOTHING,
    lost: stones?.balance.lost ?? NOTHING,
    findings,
    settled_position: outcome?.[1] === 'confirmed' ? outcome[0] : null,
    steps,
    first_position: firstPosition,
    issued_position: stones?.issuedAt ?? null,
    last_position: lastPosition,
    synthetic_from: syntheticFrom,
  };
}

function restoreCertificate(row: CertificateRow): HeldCertificate {
  return {
    number: row.number,
    stones: stonesOf(row),
    findings: row.findings,
    steps: row.steps,
    firstPosition: row.first_position,
    lastPosition: row.last_position,
    syntheticFrom: row.synthetic_from,
  };
}

function stonesOf(row: CertificateRow): HeldStones | null {
  const { issuer, destination, origin, purpose, issued_on, issued_position } = row;
  if (issuer === null || destination === null || origin === null || purpose === null) return null;
  if (issued_on === null || issued_position === null) return null;
  const { drawn, own, sorted, lost } = row;
  return {
    issuer,
    destination,
    origin,
    purpose,
    issuedOn: issued_on,
    lines: row.lines,
    replaces: row.replaces,
    sendsOn: row.sends_on,
    balance: { drawn, own, sorted, lost },
    issuedAt: issued_position,
  };
}
