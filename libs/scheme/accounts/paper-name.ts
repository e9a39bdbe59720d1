import { licenceName, parseLicenceName, type LicenceKey } from '../licences/licence-key';
import { parseOfficeNumber, type OfficeNumber } from '../office-number';

/** The number on a pit chit, in the book of its digger. */
export type ChitNumber = OfficeNumber<'chit'>;
/** The number on a purchase voucher, in the book of its seller. */
export type VoucherNumber = OfficeNumber<'voucher'>;
/** The number of an export lot, as its exporter numbers them. */
export type LotNumber = OfficeNumber<'lot'>;

/** The name of a paper in the whole ledger: the licence in whose account it stands, a point, and its number there. */
type PaperName<Kind extends string> = string & { readonly __paper: Kind };
/** `GH-D-0012.V17` */
export type VoucherName = PaperName<'voucher'>;
/** `GH-E-0003.L5` */
export type LotName = PaperName<'lot'>;

/** In whose account a paper stands, and its number there. */
export interface Paper<Kind extends string> {
  readonly account: LicenceKey;
  readonly number: OfficeNumber<Kind>;
}

/** Writes the name of a purchase voucher. */
export function voucherName(account: LicenceKey, voucher: VoucherNumber): VoucherName {
  return `${licenceName(account)}.${voucher}` as VoucherName;
}

/** Writes the name of an export lot. */
export function lotName(account: LicenceKey, lot: LotNumber): LotName {
  return `${licenceName(account)}.${lot}` as LotName;
}

/** Reads whether a text is the name of a purchase voucher. */
export function parseVoucherName(text: string): VoucherName | undefined {
  return paperNamed(text) === undefined ? undefined : (text as VoucherName);
}

/** Reads whether a text is the name of an export lot. */
export function parseLotName(text: string): LotName | undefined {
  return paperNamed(text) === undefined ? undefined : (text as LotName);
}

/** In whose account a paper stands. `undefined` for a name that was not read by the functions above and is none. */
export function paperNamed<Kind extends string>(name: PaperName<Kind> | string): Paper<Kind> | undefined {
  const at = name.indexOf('.');
  const account = at < 0 ? undefined : parseLicenceName(name.slice(0, at));
  const number = parseOfficeNumber<Kind>(name.slice(at + 1));
  return account === undefined || number === undefined ? undefined : { account, number };
}
