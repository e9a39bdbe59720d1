import type { Carats, LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import type {
  AccountEvent,
  BuyerRegisterClosed,
  ExportLotAssembled,
  FindRecorded,
  PurchaseVoucherRecorded,
} from './events';
import type { ChitNumber, LotNumber, VoucherName, VoucherNumber } from './paper-name';
import type { RegisterMonth } from './register-month';

/** A lot, and the certificate for which it was last set aside. */
export interface HeldLot {
  readonly content: ExportLotAssembled['data'];
  readonly certificate: CertificateNumber | null;
}

/**
 * The stones of one licensee. What comes in are its finds, or the vouchers in the accounts of those who sold to it; what
 * goes out are its own vouchers and lots, each of which uses up what it names. So all that decides whether more goes out
 * than came in stands in this one history.
 */
export interface AccountState {
  /** What was held when the account began; `null` when that was not counted. */
  readonly stock: { readonly countedOn: LocalDate; readonly carats: Carats } | null;
  readonly finds: ReadonlyMap<ChitNumber, FindRecorded['data']>;
  /** Its sales. */
  readonly vouchers: ReadonlyMap<VoucherNumber, PurchaseVoucherRecorded['data']>;
  readonly lots: ReadonlyMap<LotNumber, HeldLot>;
  readonly registers: ReadonlyMap<RegisterMonth, BuyerRegisterClosed['data']>;
  /** By which of its papers each find and each purchase was used up first. */
  readonly uses: ReadonlyMap<ChitNumber | VoucherName, VoucherNumber | LotNumber>;
}

export const initialAccountState: AccountState = {
  stock: null,
  finds: new Map(),
  vouchers: new Map(),
  lots: new Map(),
  registers: new Map(),
  uses: new Map(),
};

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveAccount(state: AccountState, event: AccountEvent): AccountState {
  switch (event.type) {
    case 'account.stock-counted': {
      const { countedOn, carats } = event.data;
      return { ...state, stock: { countedOn, carats } };
    }
    case 'account.find-recorded':
      return { ...state, finds: withEntries(state.finds, [[event.data.chit, event.data]]) };
    case 'account.voucher-recorded': {
      const { voucher, finds, vouchers } = event.data;
      return {
        ...state,
        vouchers: withEntries(state.vouchers, [[voucher, event.data]]),
        uses: usedBy(voucher, [...finds, ...vouchers], state),
      };
    }
    case 'account.register-closed':
      return { ...state, registers: withEntries(state.registers, [[event.data.month, event.data]]) };
    case 'account.lot-assembled': {
      const { lot, vouchers } = event.data;
      return {
        ...state,
        lots: withEntries(state.lots, [[lot, { content: event.data, certificate: null }]]),
        uses: usedBy(lot, vouchers, state),
      };
    }
    case 'account.lot-set-aside': {
      const { lot, certificate } = event.data;
      const held = state.lots.get(lot);
      return held === undefined
        ? state
        : { ...state, lots: withEntries(state.lots, [[lot, { ...held, certificate }]]) };
    }
    default:
      event satisfies never;
      return state;
  }
}

/** What remains of the stock that was counted. */
export function stockLeft({ stock, vouchers }: AccountState): Carats {
  let left: number = stock?.carats ?? 0;
  for (const { cover } of vouchers.values()) left -= cover.stock.carats;
  return left as Carats;
}

function usedBy(
  paper: VoucherNumber | LotNumber,
  sources: readonly (ChitNumber | VoucherName)[],
  { uses }: AccountState,
): AccountState['uses'] {
  return withEntries(
    uses,
    sources.filter((source) => !uses.has(source)).map((source) => [source, paper] as const),
  );
}

function withEntries<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  entries: readonly (readonly [Key, Value])[],
): ReadonlyMap<Key, Value> {
  return new Map([...map, ...entries]);
}
