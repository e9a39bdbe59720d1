import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import { integer, json, nullable, table, text, type RowOf } from '@kp/projections';
import type {
  CertificateNumber,
  ChitNumber,
  Coordinate,
  LicenceKind,
  LicenceNumber,
  LicencePeriod,
  LotName,
  LotNumber,
  ParticipantCode,
  RegisterMonth,
  SiteNumber,
  VoucherName,
  VoucherNumber,
} from '@kp/scheme';

/** Every alluvial site. */
export const sites = table({
  name: 'sites',
  columns: {
    participant: text<ParticipantCode>(),
    site: text<SiteNumber>(),
    called: text(),
    district: text(),
    zone: nullable(text()),
    latitude: text<Coordinate>(),
    longitude: text<Coordinate>(),
    registered_on: text<LocalDate>(),
    position: integer<Position>(),
  },
  key: ['participant', 'site'],
  indexes: [['position']],
});

/** When a licence held, after each fact about it, at its position. */
export type LicenceStep = readonly [position: Position, periods: readonly LicencePeriod[]];

/** Every licence. */
export const licences = table({
  name: 'licences',
  columns: {
    participant: text<ParticipantCode>(),
    licence: text<LicenceNumber>(),
    kind: text<LicenceKind>(),
    holder: text(),
    granted_on: text<LocalDate>(),
    position: integer<Position>(),
    steps: json<readonly LicenceStep[]>(),
  },
  key: ['participant', 'licence'],
  indexes: [['position']],
});

/** Every pit chit. */
export const finds = table({
  name: 'finds',
  columns: {
    participant: text<ParticipantCode>(),
    licence: text<LicenceNumber>(),
    chit: text<ChitNumber>(),
    site: text<SiteNumber>(),
    found_on: text<LocalDate>(),
    carats: integer<Carats>(),
    irregularities: json<readonly string[]>(),
    position: integer<Position>(),
  },
  key: ['participant', 'licence', 'chit'],
});

/** Every purchase voucher, and the first paper of its buyer that named it. */
export const vouchers = table({
  name: 'vouchers',
  columns: {
    name: text<VoucherName>(),
    participant: text<ParticipantCode>(),
    seller: text<LicenceNumber>(),
    voucher: text<VoucherNumber>(),
    buyer: text<LicenceNumber>(),
    bought_on: text<LocalDate>(),
    month: text<RegisterMonth>(),
    carats: integer<Carats>(),
    value_usd: integer<UsDollars>(),
    finds: json<readonly ChitNumber[]>(),
    sources: json<readonly VoucherName[]>(),
    irregularities: json<readonly string[]>(),
    /** How many of its carats have a path to finds; 0 when it is flagged. */
    traced: integer<Carats>(),
    position: integer<Position>(),
    used_by: nullable(text<VoucherName | LotName>()),
    used_position: nullable(integer<Position>()),
  },
  key: ['name'],
  indexes: [['position'], ['participant', 'seller', 'month'], ['participant', 'buyer', 'month']],
});

/** For which certificate a lot was set aside, at its position. */
export type SetAsideStep = readonly [position: Position, certificate: CertificateNumber];

/** Every lot for export. */
export const lots = table({
  name: 'lots',
  columns: {
    name: text<LotName>(),
    participant: text<ParticipantCode>(),
    exporter: text<LicenceNumber>(),
    lot: text<LotNumber>(),
    assembled_on: text<LocalDate>(),
    month: text<RegisterMonth>(),
    carats: integer<Carats>(),
    /** How many of its carats have a path to finds. */
    traced: integer<Carats>(),
    vouchers: json<readonly VoucherName[]>(),
    position: integer<Position>(),
    steps: json<readonly SetAsideStep[]>(),
  },
  key: ['name'],
  indexes: [['position'], ['participant', 'exporter', 'month']],
});

/** Every register of a month. */
export const registers = table({
  name: 'registers',
  columns: {
    participant: text<ParticipantCode>(),
    licence: text<LicenceNumber>(),
    month: text<RegisterMonth>(),
    opening: integer<Carats>(),
    bought: integer<Carats>(),
    sold: integer<Carats>(),
    closing: integer<Carats>(),
    closed_on: text<LocalDate>(),
    irregularities: json<readonly string[]>(),
    position: integer<Position>(),
  },
  key: ['participant', 'licence', 'month'],
  indexes: [['position']],
});

/** Every certificate that claims its issuer as the one origin and is no re-export. */
export const minedCertificates = table({
  name: 'mined_certificates',
  columns: {
    number: text<CertificateNumber>(),
    issuer: text<ParticipantCode>(),
    year: integer(),
    issued_on: text<LocalDate>(),
    carats: integer<Carats>(),
    lots: json<readonly LotName[]>(),
    /** How many of its carats have a path to finds, and whether that is all, some or none. */
    traced: integer<Carats>(),
    standing: text<TracedStanding>(),
    issued_position: integer<Position>(),
    /** When it was taken out of use. */
    ended_position: nullable(integer<Position>()),
    synthetic: integer<0 | 1>(),
  },
  key: ['number'],
  indexes: [['issued_position'], ['issuer', 'year', 'issued_position']],
});

/** How much of a certificate has a path: every carat, some, or none. */
export const TRACED_STANDINGS = ['traced', 'partly-traced', 'untraced'] as const;
export type TracedStanding = (typeof TRACED_STANDINGS)[number];

export type FindRow = RowOf<typeof finds>;
export type VoucherRow = RowOf<typeof vouchers>;
export type LotRow = RowOf<typeof lots>;
export type SiteRow = RowOf<typeof sites>;
export type LicenceRow = RowOf<typeof licences>;
export type RegisterRow = RowOf<typeof registers>;
export type MinedCertificateRow = RowOf<typeof minedCertificates>;
