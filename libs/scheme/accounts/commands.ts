import type { Carats, LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import type { LicenceKey } from '../licences/licence-key';
import type { BuyerRegister, ExportLot, Find, PurchaseVoucher } from './events';
import type { LotNumber } from './paper-name';

interface Instruction<Type extends string, Data> {
  readonly type: Type;
  readonly data: LicenceKey & Data;
}

/** Records what a licensee holds when its account begins, as the authority counted it. */
export type CountStock = Instruction<
  'CountStock',
  { readonly authority: string; readonly countedOn: LocalDate; readonly carats: Carats }
>;

/** Records a pit chit. Never refused because it contradicts the ledger. */
export type RecordFind = Instruction<'RecordFind', Find>;

/** Records a purchase voucher. Never refused because it contradicts the ledger. */
export type RecordPurchaseVoucher = Instruction<'RecordPurchaseVoucher', PurchaseVoucher>;

/** Records a buyer's register of one month. Never refused because it contradicts the ledger. */
export type CloseBuyerRegister = Instruction<'CloseBuyerRegister', BuyerRegister>;

/**
 * Asks to put purchases together for export. It is decided on the account of the exporter, so that of many who ask at once
 * nobody gets a purchase that another got.
 */
export type AssembleExportLot = Instruction<'AssembleExportLot', ExportLot>;

/** Asks to set a lot aside for a certificate that is to be issued; for another one when the first carries nothing. */
export type SetLotAside = Instruction<
  'SetLotAside',
  { readonly lot: LotNumber; readonly certificate: CertificateNumber }
>;

export type AccountCommand =
  CountStock | RecordFind | RecordPurchaseVoucher | CloseBuyerRegister | AssembleExportLot | SetLotAside;
