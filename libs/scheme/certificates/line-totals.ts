import { sumCarats, sumUsDollars, type Carats, type UsDollars } from '@kp/kernel';
import type { CertificateLine } from './events';

/** The exact totals over the lines of a certificate or of what customs saw. */
export function totalsOf(lines: readonly CertificateLine[]): { readonly carats: Carats; readonly valueUsd: UsDollars } {
  return {
    carats: sumCarats(lines.map((line) => line.carats)),
    valueUsd: sumUsDollars(lines.map((line) => line.valueUsd)),
  };
}
