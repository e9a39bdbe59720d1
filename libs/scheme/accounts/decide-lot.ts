import { formatCarats, sumCarats, type Carats, type Decision, type Rejection } from '@kp/kernel';
import { caratsRule } from '../amounts';
import { parseCertificateNumber } from '../certificates/certificate-number';
import type { CertificateState } from '../certificates/state';
import type { DecisionContext } from '../decision-context';
import { LICENCE_KINDS } from '../licences/events';
import { licensedAs } from '../licences/licence-rules';
import { officeNumberRule } from '../licences/licensor-rules';
import { weightsMatch } from '../policies/tolerance-in-force';
import { dayOfAct, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import { licenceStream } from '../streams';
import type { AssembleExportLot, SetLotAside } from './commands';
import { purchaseNamed } from './cover';
import type { AccountEvent, ExportLot } from './events';
import { lotName, type VoucherName } from './paper-name';
import type { AccountState } from './state';

/** Judges the assembly of a lot: only what its exporter has bought, what nobody has used, and what proves its way. */
export function decideAssembly(
  { data }: AssembleExportLot,
  state: AccountState,
  context: DecisionContext,
): Decision<AccountEvent> {
  const { participant, licence, lot, authority, vouchers, carats } = data;
  const day = dayOfAct(context);
  const exporter = context.stateOf(licenceStream({ participant, licence }));
  const found = [
    ...notInTheFuture(context),
    ...officeNumberRule(lot, '/lot'),
    ...textsPresent({ '/authority': authority }),
    ...(state.lots.has(lot) || [...state.vouchers.keys()].some((voucher) => String(voucher) === lot)
      ? [reject('paper-recorded-already', '/lot', `${lot} stands in this account already.`)]
      : []),
    ...(licensedAs(exporter, ['exporter'], day)
      ? []
      : [reject('exporter-not-licensed', '/licence', `${licence} is no licence to export that holds on ${day}.`)]),
    ...(vouchers.length === 0 ? [reject('vouchers-missing', '/vouchers', 'The lot names no voucher.')] : []),
    ...vouchers.flatMap((name, at) => purchaseRules(name, at, data, state, context)),
    ...caratsRule(carats, '/carats'),
  ];
  return judged<AccountEvent>(found.length > 0 ? found : weightRule(data, context), {
    type: 'account.lot-assembled',
    version: 1,
    data: { ...data, assembledOn: day },
  });
}

/** Judges for which certificate a lot is kept: for one at a time, and for another only when the first carries nothing. */
export function decideSetAside(
  { data }: SetLotAside,
  { lots }: AccountState,
  context: DecisionContext,
): Decision<AccountEvent> {
  const { participant, licence, lot, certificate } = data;
  const name = lotName({ participant, licence }, lot);
  const held = lots.get(lot);
  if (held === undefined) return judged([reject('lot-unknown', '/lot', `No lot ${name} was assembled.`)]);
  const found: Rejection[] = [...notInTheFuture(context)];
  const number = parseCertificateNumber(certificate);
  if (number === undefined) {
    found.push(reject('number-malformed', '/certificate', `"${certificate}" is no certificate number.`));
  } else {
    const { content } = context.certificate(number);
    if (content !== null) {
      const detail = `The certificate ${number} was issued on ${content.issuedOn} already.`;
      found.push(reject('number-used', '/certificate', detail));
    }
  }
  if (held.certificate !== null && !carriesNothing(context.certificate(held.certificate))) {
    found.push(reject('lot-in-use', '/lot', `${name} is set aside for ${held.certificate}, which was issued.`));
  }
  return judged<AccountEvent>(found, {
    type: 'account.lot-set-aside',
    version: 1,
    data: { participant, licence, lot, certificate, setAsideOn: dayOfAct(context) },
  });
}

/** It was not issued, or taken out of use before it left without another in its place. */
function carriesNothing({ content, end }: CertificateState): boolean {
  return content === null || end?.kind === 'voided' || end?.kind === 'returned-unused';
}

function purchaseRules(
  name: VoucherName,
  at: number,
  { participant, licence, vouchers }: ExportLot,
  { uses }: AccountState,
  context: DecisionContext,
): readonly Rejection[] {
  const pointer = `/vouchers/${String(at)}`;
  const first = vouchers.indexOf(name);
  if (first < at) return [reject('voucher-used', pointer, `${name} is named under ${String(first)} already.`)];
  const purchase = purchaseNamed(name, context);
  if (purchase === undefined) return [reject('voucher-unknown', pointer, `No voucher ${name} was recorded.`)];
  if (purchase.participant !== participant || purchase.buyer !== licence) {
    return [reject('voucher-of-another', pointer, `${name} was sold to ${purchase.buyer}, not to ${licence}.`)];
  }
  const user = uses.get(name);
  const { licence: seller, boughtOn, irregularities } = purchase;
  // What was recorded of a licence since the purchase was may reach back to its day.
  const lapsed = [seller, licence].filter(
    (party) => !licensedAs(context.stateOf(licenceStream({ participant, licence: party })), LICENCE_KINDS, boughtOn),
  );
  return [
    ...(user === undefined ? [] : [reject('voucher-used', pointer, `${name} was used for ${user}.`)]),
    ...(irregularities.length === 0
      ? []
      : [reject('voucher-irregular', pointer, `${name} is flagged: ${irregularities.join(', ')}.`)]),
    ...lapsed.map((party) =>
      reject('licence-does-not-hold', pointer, `${party} does not hold on ${boughtOn}, the day of ${name}.`),
    ),
  ];
}

function weightRule({ vouchers, carats }: ExportLot, context: DecisionContext): readonly Rejection[] {
  const sum: Carats = sumCarats(vouchers.flatMap((name) => purchaseNamed(name, context)?.carats ?? []));
  if (weightsMatch(sum, carats, context)) return [];
  const detail = `The vouchers come to ${formatCarats(sum)} ct; the lot is stated at ${formatCarats(carats)} ct.`;
  return [reject('lot-weight-differs', '/carats', detail)];
}
