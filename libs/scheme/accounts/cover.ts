import { carats, sumCarats, type Carats } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { accountStream } from '../streams';
import type { PurchaseVoucher, PurchaseVoucherRecorded, VoucherCover } from './events';
import type { VoucherIrregularity } from './irregularity';
import { paperNamed, type ChitNumber, type VoucherName } from './paper-name';
import { stockLeft, type AccountState } from './state';

/** What a find or purchase gives to the paper that names it, and what speaks against it. */
interface Source {
  readonly carats: Carats;
  readonly irregularities: readonly VoucherIrregularity[];
}

/** A purchase as it stands in the account of its seller; `undefined` when none was recorded. */
export function purchaseNamed(
  name: VoucherName,
  { stateOf }: DecisionContext,
): PurchaseVoucherRecorded['data'] | undefined {
  const paper = paperNamed(name);
  return paper && stateOf(accountStream(paper.account)).vouchers.get(paper.number);
}

/**
 * Out of what a sale is taken: the finds and purchases that it names, each once, and for the rest what is left of the
 * counted stock. What is not there, was sold to another, or was used up before, gives nothing.
 */
export function coverOf(
  sale: PurchaseVoucher,
  state: AccountState,
  context: DecisionContext,
): { readonly cover: VoucherCover; readonly irregularities: readonly VoucherIrregularity[] } {
  const sources = [
    ...sale.finds.map((chit, at) => findSource(chit, sale.finds.indexOf(chit) < at, sale, state)),
    ...sale.vouchers.map((name, at) => purchaseSource(name, sale.vouchers.indexOf(name) < at, sale, state, context)),
  ];
  const covered = sumCarats(sources.map((source) => source.carats));
  const fromStock = carats(Math.max(0, Math.min(sale.carats - covered, stockLeft(state))));
  return {
    cover: { sources: { carats: covered }, stock: { carats: fromStock } },
    irregularities: [
      ...new Set([
        ...sources.flatMap(({ irregularities }) => irregularities),
        ...(sale.carats > covered + fromStock ? (['more-out-than-in'] as const) : []),
      ]),
    ],
  };
}

function findSource(chit: ChitNumber, repeated: boolean, sale: PurchaseVoucher, state: AccountState): Source {
  const find = state.finds.get(chit);
  if (find === undefined) return nothing('source-unknown');
  if (repeated || state.uses.has(chit)) return nothing('source-used-before');
  return { carats: find.carats, irregularities: doubtsAbout(find.foundOn > sale.boughtOn, find.irregularities) };
}

function purchaseSource(
  name: VoucherName,
  repeated: boolean,
  sale: PurchaseVoucher,
  state: AccountState,
  context: DecisionContext,
): Source {
  const purchase = purchaseNamed(name, context);
  if (purchase === undefined) return nothing('source-unknown');
  if (purchase.participant !== sale.participant || purchase.buyer !== sale.licence) return nothing('source-of-another');
  if (repeated || state.uses.has(name)) return nothing('source-used-before');
  return {
    carats: purchase.carats,
    irregularities: doubtsAbout(purchase.boughtOn > sale.boughtOn, purchase.irregularities),
  };
}

function doubtsAbout(isLater: boolean, irregularities: readonly string[]): readonly VoucherIrregularity[] {
  return [
    ...(isLater ? (['source-later'] as const) : []),
    ...(irregularities.length > 0 ? (['source-irregular'] as const) : []),
  ];
}

function nothing(irregularity: VoucherIrregularity): Source {
  return { carats: carats(0), irregularities: [irregularity] };
}
