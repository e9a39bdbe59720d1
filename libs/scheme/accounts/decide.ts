import type { Decider, Decision } from '@kp/kernel';
import { caratsRule } from '../amounts';
import type { DecisionContext } from '../decision-context';
import { byLicensor, officeNumberRule } from '../licences/licensor-rules';
import { dayOfAct, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import type { AccountCommand, CountStock } from './commands';
import { decideFind, decideRegister, decideVoucher } from './decide-evidence';
import { decideAssembly, decideSetAside } from './decide-lot';
import type { AccountEvent } from './events';
import { evolveAccount, initialAccountState, type AccountState } from './state';

/**
 * The rules of one licensee's account of stones. Chits, vouchers and registers come from the field and are evidence: they
 * are recorded whatever the ledger holds against them, and flagged. To put purchases together for export, and to set them
 * aside for a certificate, are intentions: they are refused when any of their papers does not prove its way.
 */
export const accountDecider: Decider<AccountState, AccountCommand, AccountEvent, DecisionContext> = {
  initialState: initialAccountState,
  evolve: evolveAccount,
  decide: (command, state, context) =>
    byLicensor(command.data, context, () => {
      const decision = decided(command, state, context);
      const malformed = officeNumberRule(command.data.licence, '/licence');
      if (malformed.length === 0) return decision;
      return judged([...malformed, ...(decision.kind === 'rejected' ? decision.rejections : [])]);
    }),
};

function decided(command: AccountCommand, state: AccountState, context: DecisionContext): Decision<AccountEvent> {
  switch (command.type) {
    case 'CountStock':
      return decideStock(command, state, context);
    case 'RecordFind':
      return decideFind(command, state, context);
    case 'RecordPurchaseVoucher':
      return decideVoucher(command, state, context);
    case 'CloseBuyerRegister':
      return decideRegister(command, state, context);
    case 'AssembleExportLot':
      return decideAssembly(command, state, context);
    case 'SetLotAside':
      return decideSetAside(command, state, context);
  }
}

/** Judges a count: once, and before the first paper, so that no stock appears behind what was sold. */
function decideStock(
  { data }: CountStock,
  { stock, vouchers, lots }: AccountState,
  context: DecisionContext,
): Decision<AccountEvent> {
  const { authority, countedOn, carats } = data;
  const begun = stock !== null || vouchers.size > 0 || lots.size > 0;
  return judged<AccountEvent>(
    [
      ...notInTheFuture(context),
      ...(countedOn > dayOfAct(context)
        ? [reject('in-the-future', '/countedOn', `Counted on ${countedOn}, recorded as of ${dayOfAct(context)}.`)]
        : []),
      ...(begun ? [reject('account-begun', '', `The account of ${data.licence} has begun.`)] : []),
      ...textsPresent({ '/authority': authority }),
      ...caratsRule(carats, '/carats'),
    ],
    { type: 'account.stock-counted', version: 1, data },
  );
}
