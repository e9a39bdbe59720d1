import { formatCarats, sumCarats } from '@kp/kernel';
import { licenceName, stockLeft, type AccountState, type LicenceKey } from '@kp/scheme';
import type { JsonObject } from '../json-object';
import { amountsToWire } from './amounts-to-wire';

/** A licensee's account of stones as readers see it. Its finds, sales and purchases are tables of their own. */
export interface AccountWire {
  readonly name: string;
  readonly participant: string;
  readonly licence: string;
  /** What was held when the account began, and what is left of that; `null` when it was not counted. */
  readonly stock: JsonObject | null;
  /** Sums of its own papers, in carats: what was found, what was sold, and what went into lots for export. */
  readonly found: string;
  readonly sold: string;
  readonly exported: string;
  readonly finds: number;
  readonly vouchers: number;
  readonly lots: readonly JsonObject[];
  readonly registers: readonly JsonObject[];
}

/** Writes an account for readers. */
export function accountToWire(key: LicenceKey, state: AccountState): AccountWire {
  const { stock, finds, vouchers, lots, registers } = state;
  const sum = (papers: Iterable<{ readonly carats: Parameters<typeof formatCarats>[0] }>): string =>
    formatCarats(sumCarats(Array.from(papers, ({ carats }) => carats)));
  return {
    name: licenceName(key),
    participant: key.participant,
    licence: key.licence,
    stock: stock === null ? null : { ...amountsToWire(stock), left: formatCarats(stockLeft(state)) },
    found: sum(finds.values()),
    sold: sum(vouchers.values()),
    exported: sum(Array.from(lots.values(), ({ content }) => content)),
    finds: finds.size,
    vouchers: vouchers.size,
    lots: Array.from(lots.values(), ({ content, certificate }) => ({ ...amountsToWire(content), certificate })),
    registers: Array.from(registers.values(), amountsToWire),
  };
}
