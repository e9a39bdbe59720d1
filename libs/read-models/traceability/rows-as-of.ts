import type { Position } from '@kp/kernel';
import type {
  FindRecord,
  LicenceRecord,
  LotRecord,
  SiteRecord,
  TracedCertificateRecord,
  VoucherRecord,
} from './records';
import type {
  FindRow,
  LicenceRow,
  LicenceStep,
  LotRow,
  MinedCertificateRow,
  SetAsideStep,
  SiteRow,
  VoucherRow,
} from './tables';

/** A row as it comes from the file, where JSON is text. */
export type Stored<Row, Json extends keyof Row> = Omit<Row, Json> & Readonly<Record<Json, string>>;
export type StoredLicence = Stored<LicenceRow, 'steps'>;
export type StoredFind = Stored<FindRow, 'irregularities'>;
export type StoredVoucher = Stored<VoucherRow, 'finds' | 'sources' | 'irregularities'>;
export type StoredLot = Stored<LotRow, 'vouchers' | 'steps'>;
export type StoredCertificate = Stored<MinedCertificateRow, 'lots'>;

export function siteOf(row: SiteRow): SiteRecord {
  const { participant, site, called, district, zone, latitude, longitude } = row;
  return {
    ...{ participant, site, name: called, district, zone, latitude, longitude },
    registeredOn: row.registered_on,
    firstPosition: row.position,
  };
}

export function licenceAsOf(row: StoredLicence, asOf: Position): LicenceRecord {
  const { participant, licence, kind, holder } = row;
  const step = (JSON.parse(row.steps) as LicenceStep[]).findLast(([position]) => position <= asOf);
  return {
    ...{ participant, licence, kind, holder },
    grantedOn: row.granted_on,
    periods: step?.[1] ?? [],
    firstPosition: row.position,
  };
}

export function findOf(row: StoredFind): FindRecord {
  const { participant, licence, chit, site, carats } = row;
  return {
    ...{ participant, licence, chit, site },
    foundOn: row.found_on,
    carats,
    irregularities: JSON.parse(row.irregularities) as FindRow['irregularities'],
    firstPosition: row.position,
  };
}

export function voucherAsOf(row: StoredVoucher, asOf: Position): VoucherRecord {
  const { name, participant, seller, buyer, carats } = row;
  return {
    ...{ name, participant, seller, buyer },
    boughtOn: row.bought_on,
    carats,
    valueUsd: row.value_usd,
    finds: JSON.parse(row.finds) as VoucherRow['finds'],
    vouchers: JSON.parse(row.sources) as VoucherRow['sources'],
    irregularities: JSON.parse(row.irregularities) as VoucherRow['irregularities'],
    traced: { carats: row.traced },
    usedBy: row.used_position !== null && row.used_position <= asOf ? row.used_by : null,
    firstPosition: row.position,
  };
}

export function lotAsOf(row: StoredLot, asOf: Position): LotRecord {
  const { name, participant, exporter, carats } = row;
  const step = (JSON.parse(row.steps) as SetAsideStep[]).findLast(([position]) => position <= asOf);
  return {
    ...{ name, participant, exporter },
    assembledOn: row.assembled_on,
    carats,
    traced: { carats: row.traced },
    vouchers: JSON.parse(row.vouchers) as LotRow['vouchers'],
    certificate: step?.[1] ?? null,
    firstPosition: row.position,
  };
}

export function certificateOf(row: StoredCertificate): TracedCertificateRecord {
  return {
    certificate: row.number,
    participant: row.issuer,
    issuedOn: row.issued_on,
    carats: row.carats,
    traced: { carats: row.traced },
    standing: row.standing,
    lots: JSON.parse(row.lots) as MinedCertificateRow['lots'],
    synthetic: row.synthetic === 1,
    firstPosition: row.issued_position,
  };
}
