import type { Carats, LocalDate, UsDollars } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import type { LicenceKey, LicenceNumber } from '../licences/licence-key';
import type { SiteNumber } from '../sites/site-key';
import type { FindIrregularity, RegisterIrregularity, VoucherIrregularity } from './irregularity';
import type { ChitNumber, LotNumber, VoucherName, VoucherNumber } from './paper-name';
import type { RegisterMonth } from './register-month';

/** A weight under a name of its own. */
export interface Weight {
  readonly carats: Carats;
}

/** What a pit chit tells: what a digger found, where and when. */
export interface Find extends LicenceKey {
  readonly chit: ChitNumber;
  readonly site: SiteNumber;
  readonly foundOn: LocalDate;
  readonly carats: Carats;
  readonly remarks: string | null;
}

/** What a purchase voucher tells. It stands in the account of its seller, whose licence number it names first. */
export interface PurchaseVoucher extends LicenceKey {
  readonly voucher: VoucherNumber;
  /** The licence of the dealer or exporter who bought. */
  readonly buyer: LicenceNumber;
  readonly boughtOn: LocalDate;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
  /** Of a digger: the chits of the finds that were sold. */
  readonly finds: readonly ChitNumber[];
  /** Of a dealer: the vouchers under which the stones that were sold had come. */
  readonly vouchers: readonly VoucherName[];
  readonly remarks: string | null;
}

/** What a dealer or exporter states of one month in its register. */
export interface BuyerRegister extends LicenceKey {
  readonly month: RegisterMonth;
  /** What it held when the month began and when it ended. */
  readonly opening: Weight;
  readonly closing: Weight;
  /** What came in by purchase, and what went out by sale or in lots for export. */
  readonly bought: Weight;
  readonly sold: Weight;
  readonly remarks: string | null;
}

/** Whole purchases that an exporter puts together for one shipment. */
export interface ExportLot extends LicenceKey {
  readonly lot: LotNumber;
  readonly authority: string;
  readonly vouchers: readonly VoucherName[];
  /** What the lot weighs. */
  readonly carats: Carats;
}

/** Out of what the carats of a voucher were taken when it was recorded. Less than its own carats when it is more than that. */
export interface VoucherCover {
  /** Of the finds and vouchers that it names, and that were there. */
  readonly sources: Weight;
  /** Of the stock that was counted when the account began. */
  readonly stock: Weight;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: LicenceKey & Data;
}

/** The authority counted what a licensee held when its account began: stones without a path in this ledger. */
export type StockCounted = Fact<
  'account.stock-counted',
  { readonly authority: string; readonly countedOn: LocalDate; readonly carats: Carats }
>;

/** A pit chit was recorded. */
export type FindRecorded = Fact<
  'account.find-recorded',
  Find & {
    /** What did not fit what the ledger knew then; by it what is made of the find is judged for ever. */
    readonly irregularities: readonly FindIrregularity[];
  }
>;

/** A purchase voucher was recorded. */
export type PurchaseVoucherRecorded = Fact<
  'account.voucher-recorded',
  PurchaseVoucher & {
    readonly cover: VoucherCover;
    /** What did not fit what the ledger knew then; by it what is made of the purchase is judged for ever. */
    readonly irregularities: readonly VoucherIrregularity[];
  }
>;

/** A dealer or exporter closed its register for a month. */
export type BuyerRegisterClosed = Fact<
  'account.register-closed',
  BuyerRegister & { readonly closedOn: LocalDate; readonly irregularities: readonly RegisterIrregularity[] }
>;

/** An exporter put purchases together for a shipment. They are used up by that. */
export type ExportLotAssembled = Fact<'account.lot-assembled', ExportLot & { readonly assembledOn: LocalDate }>;

/** The authority set a lot aside for the certificate that it is about to issue. */
export type LotSetAside = Fact<
  'account.lot-set-aside',
  { readonly lot: LotNumber; readonly certificate: CertificateNumber; readonly setAsideOn: LocalDate }
>;

export type AccountEvent =
  StockCounted | FindRecorded | PurchaseVoucherRecorded | BuyerRegisterClosed | ExportLotAssembled | LotSetAside;
