import type { Rejection } from '@kp/kernel';
import { reject } from '../rejections';
import { parseCertificateNumber } from './certificate-number';
import type { CertificateNumber } from './events';

/** The number of a report is one that a certificate may have, whoever issued it, or nobody. */
export function numberRule(number: CertificateNumber): readonly Rejection[] {
  if (parseCertificateNumber(number) !== undefined) return [];
  return [reject('number-malformed', '/number', `"${number}" is no certificate number.`)];
}
