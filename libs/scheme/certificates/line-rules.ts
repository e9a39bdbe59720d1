import type { Rejection } from '@kp/kernel';
import { caratsRule, valueRule } from '../amounts';
import { ROUGH_DIAMOND_CODES } from '../harmonized-system';
import { reject } from '../rejections';
import type { CertificateLine } from './events';

/** What holds for the lines of a certificate and of a report alike. `pointer` leads to the list. */
export function lineRules(lines: readonly CertificateLine[], pointer: string): readonly Rejection[] {
  return lines.flatMap(({ hs, carats, valueUsd }, index) => {
    const line = `${pointer}/${String(index)}`;
    const found: Rejection[] = [];
    if (!ROUGH_DIAMOND_CODES.includes(hs)) {
      found.push(reject('hs-code-unknown', `${line}/hs`, `${hs} is not one of ${ROUGH_DIAMOND_CODES.join(', ')}.`));
    }
    const first = lines.findIndex((other) => other.hs === hs);
    if (first < index) {
      found.push(reject('line-repeated', `${line}/hs`, `The code ${hs} stands in line ${String(first + 1)} already.`));
    }
    return [...found, ...caratsRule(carats, `${line}/carats`), ...valueRule(valueUsd, `${line}/valueUsd`)];
  });
}
