import { usDollars, type UsDollars } from '@kp/kernel';
import type { Goods } from './participant-record';

/** US cents for one carat, rounded half up; `null` where there is no weight or no value to divide. */
export function valuePerCarat({ carats, valueUsd }: Goods): UsDollars | null {
  if (carats <= 0 || valueUsd <= 0) return null;
  const weight = BigInt(carats);
  return usDollars(Number((BigInt(valueUsd) * 200n + weight) / (2n * weight)));
}
