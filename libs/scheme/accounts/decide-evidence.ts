import { addDays, dateOf, sumCarats, type Decision, type LocalDate, type Rejection } from '@kp/kernel';
import { caratsRule, valueRule } from '../amounts';
import type { DecisionContext } from '../decision-context';
import { areaContains, licensedAs } from '../licences/licence-rules';
import { officeNumberRule } from '../licences/licensor-rules';
import { dayOfAct, notInTheFuture, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import { licenceStream, siteStream } from '../streams';
import type { CloseBuyerRegister, RecordFind, RecordPurchaseVoucher } from './commands';
import { coverOf } from './cover';
import type { AccountEvent, BuyerRegister, Find } from './events';
import type { FindIrregularity, RegisterIrregularity, VoucherIrregularity } from './irregularity';
import { parseRegisterMonth, monthOf } from './register-month';
import type { AccountState } from './state';

const BUYERS = ['dealer', 'exporter'] as const;

/** Records a pit chit; the licence, its area and the site are held against it, and it is not refused for them. */
export function decideFind(
  { data }: RecordFind,
  { finds }: AccountState,
  context: DecisionContext,
): Decision<AccountEvent> {
  const { chit, site, foundOn, carats } = data;
  return judged<AccountEvent>(
    [
      ...notInTheFuture(context),
      ...officeNumberRule(chit, '/chit'),
      ...officeNumberRule(site, '/site'),
      ...(finds.has(chit) ? [alreadyRecorded('/chit', chit)] : []),
      ...notToCome(foundOn, '/foundOn', context),
      ...weightRule(carats),
    ],
    {
      type: 'account.find-recorded',
      version: 1,
      data: { ...data, irregularities: irregularitiesOfFind(data, context) },
    },
  );
}

/** Records a purchase voucher, with out of what it was taken and all that does not fit. */
export function decideVoucher(
  { data }: RecordPurchaseVoucher,
  state: AccountState,
  context: DecisionContext,
): Decision<AccountEvent> {
  const { participant, licence, voucher, buyer, boughtOn, carats, valueUsd, finds } = data;
  const { cover, irregularities } = coverOf(data, state, context);
  const seller = context.stateOf(licenceStream({ participant, licence }));
  const bought = context.stateOf(licenceStream({ participant, licence: buyer }));
  const parties: readonly VoucherIrregularity[] = [
    ...(licensedAs(seller, ['digger', ...BUYERS], boughtOn) ? [] : (['seller-not-licensed'] as const)),
    ...(licensedAs(bought, BUYERS, boughtOn) ? [] : (['buyer-not-licensed'] as const)),
  ];
  return judged<AccountEvent>(
    [
      ...notInTheFuture(context),
      ...officeNumberRule(voucher, '/voucher'),
      ...officeNumberRule(buyer, '/buyer'),
      ...finds.flatMap((chit, at) => officeNumberRule(chit, `/finds/${String(at)}`)),
      ...(state.vouchers.has(voucher) || [...state.lots.keys()].some((lot) => String(lot) === voucher)
        ? [alreadyRecorded('/voucher', voucher)]
        : []),
      ...(buyer === licence ? [reject('buys-from-itself', '/buyer', `Seller and buyer are ${licence}.`)] : []),
      ...notToCome(boughtOn, '/boughtOn', context),
      ...weightRule(carats),
      ...valueRule(valueUsd, '/valueUsd'),
    ],
    {
      type: 'account.voucher-recorded',
      version: 1,
      data: { ...data, cover, irregularities: [...parties, ...irregularities] },
    },
  );
}

/** Records a register as the buyer closed it, with what does not add up or differs from the papers of this account. */
export function decideRegister(
  { data }: CloseBuyerRegister,
  state: AccountState,
  context: DecisionContext,
): Decision<AccountEvent> {
  const { month, opening, bought, sold, closing } = data;
  const closedOn = dayOfAct(context);
  const weights = { opening, bought, sold, closing };
  return judged<AccountEvent>(
    [
      ...notInTheFuture(context),
      ...(parseRegisterMonth(month) === undefined
        ? [reject('month-malformed', '/month', `"${month}" is no month.`)]
        : []),
      ...(month > monthOf(closedOn)
        ? [reject('in-the-future', '/month', `The register of ${month} is closed on ${closedOn}.`)]
        : []),
      ...(state.registers.has(month) ? [alreadyRecorded('/month', month)] : []),
      ...Object.entries(weights).flatMap(([name, { carats }]) => caratsRule(carats, `/${name}/carats`)),
    ],
    {
      type: 'account.register-closed',
      version: 1,
      data: { ...data, closedOn, irregularities: irregularitiesOfRegister(data, state, context) },
    },
  );
}

function irregularitiesOfFind(
  { participant, licence, site, foundOn }: Find,
  { stateOf }: DecisionContext,
): readonly FindIrregularity[] {
  const digger = stateOf(licenceStream({ participant, licence }));
  const { content: place } = stateOf(siteStream({ participant, site }));
  const area = digger.content?.area ?? null;
  return [
    ...(licensedAs(digger, ['digger'], foundOn) ? [] : (['digger-not-licensed'] as const)),
    ...(place === null ? (['site-unknown'] as const) : []),
    ...(area !== null && place !== null && !areaContains(area, place) ? (['outside-area'] as const) : []),
  ];
}

function irregularitiesOfRegister(
  { participant, licence, month, opening, bought, sold, closing }: BuyerRegister,
  state: AccountState,
  { stateOf }: DecisionContext,
): readonly RegisterIrregularity[] {
  const dealer = stateOf(licenceStream({ participant, licence }));
  const before = [...state.registers.values()].filter((register) => register.month < month);
  const last = before.toSorted((one, other) => (one.month < other.month ? -1 : 1)).at(-1);
  const began = last?.closing.carats ?? state.stock?.carats ?? 0;
  const adds = opening.carats + bought.carats - sold.carats === closing.carats;
  return [
    ...(dealer.content !== null && dealer.content.kind !== 'digger' ? [] : (['dealer-not-licensed'] as const)),
    ...(adds ? [] : (['register-does-not-add-up'] as const)),
    ...(opening.carats === began ? [] : (['opening-differs'] as const)),
    ...(sold.carats === soldIn(month, state) ? [] : (['sold-differs'] as const)),
  ];
}

/** What the papers of an account say went out in a month. */
function soldIn(month: string, { vouchers, lots }: AccountState): number {
  const sales = [...vouchers.values()].filter(({ boughtOn }) => monthOf(boughtOn) === month);
  const exported = [...lots.values()].filter(({ content }) => monthOf(content.assembledOn) === month);
  return sumCarats([...sales.map(({ carats }) => carats), ...exported.map(({ content }) => content.carats)]);
}

function alreadyRecorded(pointer: string, number: string): Rejection {
  return reject('paper-recorded-already', pointer, `${number} stands in this account already.`);
}

function notToCome(day: LocalDate, pointer: string, { now }: DecisionContext): readonly Rejection[] {
  if (day <= addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) return [];
  return [reject('in-the-future', pointer, `Dated ${day}; the ledger’s time is ${now}.`)];
}

function weightRule(carats: number): readonly Rejection[] {
  if (carats === 0) return [reject('carats-not-positive', '/carats', 'The weight is 0.00 ct.')];
  return caratsRule(carats, '/carats');
}
