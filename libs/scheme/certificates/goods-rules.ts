import type { Rejection } from '@kp/kernel';
import { reject } from '../rejections';
import type { CertificateContent } from './events';
import { lineRules } from './line-rules';

/** The goods of a shipment: lines with weight and value, and at least one parcel (KPCS Annex I). */
export function goodsRules({ lines, parcels }: Pick<CertificateContent, 'lines' | 'parcels'>): readonly Rejection[] {
  const found: Rejection[] = [];
  if (lines.length === 0) found.push(reject('lines-missing', '/lines', 'No line is stated.'));
  found.push(...lineRules(lines, '/lines'));
  lines.forEach(({ hs, carats, valueUsd }, index) => {
    const line = `/lines/${String(index)}`;
    if (carats === 0) {
      found.push(reject('carats-not-positive', `${line}/carats`, `The line of ${hs} weighs 0.00 ct.`));
    }
    if (valueUsd === 0) {
      found.push(reject('value-not-positive', `${line}/valueUsd`, `The line of ${hs} is worth US$ 0.00.`));
    }
  });
  if (!Number.isSafeInteger(parcels) || parcels < 1) {
    found.push(reject('parcels-not-positive', '/parcels', `${String(parcels)} parcels are stated.`));
  }
  return found;
}
