import { parseCarats, usDollars, type Carats, type LocalDate } from '@kp/kernel';
import type { AccountCommand } from '../accounts/commands';
import type { BuyerRegister, ExportLot, Find, PurchaseVoucher } from '../accounts/events';
import {
  voucherName,
  type ChitNumber,
  type LotNumber,
  type VoucherName,
  type VoucherNumber,
} from '../accounts/paper-name';
import type { RegisterMonth } from '../accounts/register-month';
import type { LicenceCommand } from '../licences/commands';
import type { LicenceContent, LicenceKind } from '../licences/events';
import type { LicenceKey, LicenceNumber } from '../licences/licence-key';
import type { ParticipantCode } from '../participant-code';
import type { SiteCommand } from '../sites/commands';
import type { Coordinate } from '../sites/coordinate';
import type { SiteContent } from '../sites/events';
import type { SiteNumber } from '../sites/site-key';
import { issuerOn, nothingIssued, NUMBER } from './certificate-story';
import type { Scenario } from './scenario';

const participant = 'ZA' as ParticipantCode;
const licensed = (licence: string): LicenceKey => ({ participant, licence: licence as LicenceNumber });

/** A digger on the river, a dealer in the town, an exporter at the harbour, and where the digger digs. */
export const DIGGER = licensed('D-1');
export const DEALER = licensed('B-1');
export const EXPORTER = licensed('E-1');
export const RIVER_BANK = { participant, site: 'R-1' as SiteNumber };

/** A weight in the decimal string of the edges. */
export function ct(text: string): Carats {
  const weight = parseCarats(text);
  if (weight === undefined) throw new RangeError(`${text} ct`);
  return weight;
}

export const registerSite = (changes: Partial<SiteContent> = {}): SiteCommand => ({
  type: 'RegisterSite',
  data: {
    ...RIVER_BANK,
    authority: 'Issuing office',
    name: 'River bank',
    district: 'Upper river',
    zone: 'North',
    latitude: '-28.700000' as Coordinate,
    longitude: '24.500000' as Coordinate,
    ...changes,
  },
});

export const grant = (
  key: LicenceKey,
  kind: LicenceKind,
  changes: Partial<LicenceContent> = {},
): Extract<LicenceCommand, { type: 'GrantLicence' }> => ({
  type: 'GrantLicence',
  data: {
    ...key,
    kind,
    authority: 'Issuing office',
    holder: `Holder of ${key.licence}`,
    area: kind === 'digger' ? { parts: [{ kind: 'district', name: 'Upper river' }], bounds: null } : null,
    validFrom: '2004-01-01' as LocalDate,
    validUntil: '2004-12-31' as LocalDate,
    ...changes,
  },
});

export const renew = (key: LicenceKey, validFrom: string, validUntil: string): LicenceCommand => ({
  type: 'RenewLicence',
  data: {
    ...key,
    authority: 'Issuing office',
    validFrom: validFrom as LocalDate,
    validUntil: validUntil as LocalDate,
  },
});

export const revoke = (key: LicenceKey, revokedFrom: string): LicenceCommand => ({
  type: 'RevokeLicence',
  data: { ...key, authority: 'Issuing office', revokedFrom: revokedFrom as LocalDate, reason: 'Dug elsewhere.' },
});

export const countStock = (key: LicenceKey, weight: string): AccountCommand => ({
  type: 'CountStock',
  data: { ...key, authority: 'Issuing office', countedOn: '2004-01-05' as LocalDate, carats: ct(weight) },
});

export const find = (chit: string, weight: string, changes: Partial<Find> = {}): AccountCommand => ({
  type: 'RecordFind',
  data: {
    ...DIGGER,
    chit: chit as ChitNumber,
    site: RIVER_BANK.site,
    foundOn: '2004-02-02' as LocalDate,
    carats: ct(weight),
    remarks: null,
    ...changes,
  },
});

/** A sale of the digger to the exporter, out of its finds, unless told otherwise. */
export const sale = (
  voucher: string,
  weight: string,
  sources: { readonly finds?: readonly string[]; readonly vouchers?: readonly VoucherName[] },
  changes: Partial<PurchaseVoucher> = {},
): AccountCommand => ({
  type: 'RecordPurchaseVoucher',
  data: {
    ...DIGGER,
    voucher: voucher as VoucherNumber,
    buyer: EXPORTER.licence,
    boughtOn: '2004-02-10' as LocalDate,
    carats: ct(weight),
    valueUsd: usDollars(100_000),
    finds: (sources.finds ?? []) as readonly ChitNumber[],
    vouchers: sources.vouchers ?? [],
    remarks: null,
    ...changes,
  },
});

export const voucherOf = (key: LicenceKey, voucher: string): VoucherName => voucherName(key, voucher as VoucherNumber);

export const register = (
  key: LicenceKey,
  [opening, bought, sold, closing]: readonly [string, string, string, string],
  changes: Partial<BuyerRegister> = {},
): AccountCommand => ({
  type: 'CloseBuyerRegister',
  data: {
    ...key,
    month: '2004-02' as RegisterMonth,
    opening: { carats: ct(opening) },
    bought: { carats: ct(bought) },
    sold: { carats: ct(sold) },
    closing: { carats: ct(closing) },
    remarks: null,
    ...changes,
  },
});

export const assemble = (
  lot: string,
  vouchers: readonly VoucherName[],
  weight: string,
  changes: Partial<ExportLot> = {},
): AccountCommand => ({
  type: 'AssembleExportLot',
  data: { ...EXPORTER, lot: lot as LotNumber, authority: 'Issuing office', vouchers, carats: ct(weight), ...changes },
});

export const setAside = (lot: string, certificate = NUMBER): AccountCommand => ({
  type: 'SetLotAside',
  data: { ...EXPORTER, lot: lot as LotNumber, certificate },
});

/** The three are licensed for the year and the site is on the register. */
export const licensedYear = (): Scenario =>
  [registerSite(), grant(DIGGER, 'digger'), grant(DEALER, 'dealer'), grant(EXPORTER, 'exporter')].reduce(
    (story, command) => story.having(command, issuerOn('2004-01-02')),
    nothingIssued(),
  );

/** The digger found 12.00 and 8.00 ct and sold them to the exporter under two vouchers. */
export const soldToExporter = (): Scenario =>
  [
    find('C-1', '12.00'),
    find('C-2', '8.00'),
    sale('V-1', '12.00', { finds: ['C-1'] }),
    sale('V-2', '8.00', { finds: ['C-2'] }),
  ].reduce((story, command) => story.having(command, issuerOn('2004-02-11')), licensedYear());
