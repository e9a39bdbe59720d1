import type { Rejection } from '@kp/kernel';
import { reject } from './rejections';

/** The largest amount that a decimal string of the ledger can write: thirteen digits before the point. */
export const LARGEST_AMOUNT = 999_999_999_999_999;

/** Whether a number is a weight in 0.01 carat, or a value in US cents, that can be written down: whole, not negative. */
export function isAmount(hundredths: number): boolean {
  return Number.isSafeInteger(hundredths) && hundredths >= 0 && hundredths <= LARGEST_AMOUNT;
}

/** A weight is one that can be written down. */
export function caratsRule(carats: number, pointer: string): readonly Rejection[] {
  if (isAmount(carats)) return [];
  return [reject('amount-out-of-range', pointer, `The weight is ${String(carats)} hundredths of a carat.`)];
}

/** A value is one that can be written down. */
export function valueRule(cents: number, pointer: string): readonly Rejection[] {
  return isAmount(cents) ? [] : [reject('amount-out-of-range', pointer, `The value is ${String(cents)} US cents.`)];
}
