import type { Position } from '@kp/kernel';
import type { ReadConnection } from '@kp/projections';
import type { CertificateNumber, VoucherName } from '@kp/scheme';
import type { FindRecord, VoucherPath, VoucherRecord } from './records';
import {
  certificateOf,
  findOf,
  lotAsOf,
  siteOf,
  voucherAsOf,
  type StoredCertificate,
  type StoredFind,
  type StoredLot,
  type StoredVoucher,
} from './rows-as-of';
import type { SiteRow } from './tables';

/** The most vouchers that a path tells. */
const MOST_VOUCHERS = 10_000;

/** All papers behind a certificate as of a position; `undefined` for one that was not issued as mined at home by then. */
export function voucherPathOf(
  connection: ReadConnection,
  number: CertificateNumber,
  asOf: Position,
): VoucherPath | undefined {
  const [row] = connection.all<StoredCertificate>(
    'SELECT * FROM mined_certificates WHERE number = ? AND issued_position <= ?',
    number,
    asOf,
  );
  if (row === undefined) return undefined;
  const certificate = certificateOf(row);
  const lots = certificate.lots.flatMap((name) =>
    connection.all<StoredLot>('SELECT * FROM lots WHERE name = ?', name).map((lot) => lotAsOf(lot, asOf)),
  );
  const vouchers = new Map<VoucherName, VoucherRecord>();
  // Nearest first; a voucher that several name is told once.
  const open = lots.flatMap((lot) => lot.vouchers);
  for (const name of open) {
    if (vouchers.has(name) || vouchers.size === MOST_VOUCHERS) continue;
    for (const found of connection.all<StoredVoucher>('SELECT * FROM vouchers WHERE name = ?', name)) {
      const voucher = voucherAsOf(found, asOf);
      vouchers.set(name, voucher);
      open.push(...voucher.vouchers);
    }
  }
  const told = [...vouchers.values()];
  const finds = told.flatMap((voucher) => findsOf(voucher, connection));
  const sites = new Set(finds.map(({ site }) => site));
  return {
    certificate,
    lots,
    vouchers: told,
    finds,
    sites: [...sites].flatMap((site) =>
      connection
        .all<SiteRow>('SELECT * FROM sites WHERE participant = ? AND site = ?', certificate.participant, site)
        .map(siteOf),
    ),
    complete: told.length < MOST_VOUCHERS,
  };
}

function findsOf({ participant, seller, finds }: VoucherRecord, connection: ReadConnection): readonly FindRecord[] {
  return finds.flatMap((chit) =>
    connection
      .all<StoredFind>(
        'SELECT * FROM finds WHERE participant = ? AND licence = ? AND chit = ?',
        participant,
        seller,
        chit,
      )
      .map(findOf),
  );
}
