import { formatCarats, formatUsDollars } from '@kp/kernel';
import { parseRegisterMonth, parseVoucherName, type AccountCommand, type Weight } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { licenceKeyOf } from '../licences/licence-forms';
import {
  caratsOf,
  dayOf,
  memberOrNone,
  numberOf,
  officeNumberOf,
  orNull,
  readBy,
  same,
  textOf,
  usDollarsOf,
} from '../wire-values';
import { AssembleExportLotDto } from './assemble-export-lot.dto';
import { CloseBuyerRegisterDto } from './close-buyer-register.dto';
import { CountStockDto } from './count-stock.dto';
import { RecordFindDto } from './record-find.dto';
import { RecordPurchaseVoucherDto } from './record-purchase-voucher.dto';
import { SetLotAsideDto } from './set-lot-aside.dto';
import type { WeightDto } from './weight.dto';

/** The wire forms of the commands about accounts of stones. */
export const ACCOUNT_FORMS: FormsOf<AccountCommand> = {
  CountStock: form(
    CountStockDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      authority: textOf(wire.authority),
      countedOn: dayOf(wire.countedOn),
      carats: caratsOf(wire.carats),
    }),
    ({ carats, ...told }) => ({ ...told, carats: formatCarats(carats) }),
  ),
  RecordFind: form(
    RecordFindDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      chit: officeNumberOf<'chit'>(wire.chit),
      site: officeNumberOf<'site'>(wire.site),
      foundOn: dayOf(wire.foundOn),
      carats: caratsOf(wire.carats),
      remarks: orNull(wire.remarks, textOf),
    }),
    ({ carats, remarks, ...told }) => ({
      ...told,
      carats: formatCarats(carats),
      ...memberOrNone('remarks', remarks, same),
    }),
  ),
  RecordPurchaseVoucher: form(
    RecordPurchaseVoucherDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      voucher: officeNumberOf<'voucher'>(wire.voucher),
      buyer: officeNumberOf<'licence'>(wire.buyer),
      boughtOn: dayOf(wire.boughtOn),
      carats: caratsOf(wire.carats),
      valueUsd: usDollarsOf(wire.valueUsd),
      finds: (wire.finds ?? []).map((chit) => officeNumberOf<'chit'>(chit)),
      vouchers: (wire.vouchers ?? []).map((name) => readBy(parseVoucherName, name)),
      remarks: orNull(wire.remarks, textOf),
    }),
    ({ carats, valueUsd, finds, vouchers, remarks, ...told }) => ({
      ...told,
      carats: formatCarats(carats),
      valueUsd: formatUsDollars(valueUsd),
      ...memberOrNone('finds', finds.length === 0 ? null : finds, (all) => [...all]),
      ...memberOrNone('vouchers', vouchers.length === 0 ? null : vouchers, (all) => [...all]),
      ...memberOrNone('remarks', remarks, same),
    }),
  ),
  CloseBuyerRegister: form(
    CloseBuyerRegisterDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      month: readBy(parseRegisterMonth, wire.month),
      opening: weightOf(wire.opening),
      bought: weightOf(wire.bought),
      sold: weightOf(wire.sold),
      closing: weightOf(wire.closing),
      remarks: orNull(wire.remarks, textOf),
    }),
    ({ opening, bought, sold, closing, remarks, ...told }) => ({
      ...told,
      opening: weightWire(opening),
      bought: weightWire(bought),
      sold: weightWire(sold),
      closing: weightWire(closing),
      ...memberOrNone('remarks', remarks, same),
    }),
  ),
  AssembleExportLot: form(
    AssembleExportLotDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      lot: officeNumberOf<'lot'>(wire.lot),
      authority: textOf(wire.authority),
      vouchers: wire.vouchers.map((name) => readBy(parseVoucherName, name)),
      carats: caratsOf(wire.carats),
    }),
    ({ vouchers, carats, ...told }) => ({ ...told, vouchers: [...vouchers], carats: formatCarats(carats) }),
  ),
  SetLotAside: form(
    SetLotAsideDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      lot: officeNumberOf<'lot'>(wire.lot),
      certificate: numberOf(wire.certificate),
    }),
    (told) => ({ ...told }),
  ),
};

function weightOf({ carats }: PlainOf<WeightDto>): Weight {
  return { carats: caratsOf(carats) };
}

function weightWire({ carats }: Weight): PlainOf<WeightDto> {
  return { carats: formatCarats(carats) };
}
