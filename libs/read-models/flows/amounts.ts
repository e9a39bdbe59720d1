import { sumCarats, sumUsDollars } from '@kp/kernel';
import type { CertificateLine, ImportObservation } from '@kp/scheme';
import type { Amount } from './tables';

/** The lines of a certificate, or of what customs saw, as one amount for each code. */
export function amountsOf(lines: readonly CertificateLine[]): readonly Amount[] {
  const amounts: (Amount & { readonly valueUsd: CertificateLine['valueUsd'] })[] = [];
  for (const { hs, carats, valueUsd } of lines) {
    const place = amounts.findIndex((amount) => amount.hs === hs);
    const same = amounts[place];
    if (same === undefined) amounts.push({ hs, carats, valueUsd });
    else {
      amounts[place] = {
        hs,
        carats: sumCarats([same.carats, carats]),
        valueUsd: sumUsDollars([same.valueUsd, valueUsd]),
      };
    }
  }
  return amounts;
}

/**
 * What customs saw, as one amount for each code. Where only totals were told, they belong to the certificate's code when
 * it has just one, and to no known code otherwise.
 */
export function amountsSeen(
  { lines, carats, valueUsd }: ImportObservation,
  certified: readonly Amount[],
): readonly Amount[] {
  if (lines !== null && lines.length > 0) return amountsOf(lines);
  const [only] = certified;
  return [{ hs: certified.length === 1 && only !== undefined ? only.hs : 'unspecified', carats, valueUsd }];
}
