import type { CertificateNumber } from './events';

const NUMBER = /^[A-Z]{2}[A-Z0-9]{1,28}$/;

/**
 * Reads a certificate number: two letters or more of prefix and a serial, capitals and digits without spaces, 30 at most.
 * Whether the prefix belongs to an issuer is a fact of the ledger. Anything else is `undefined`.
 */
export function parseCertificateNumber(text: string): CertificateNumber | undefined {
  return NUMBER.test(text) ? (text as CertificateNumber) : undefined;
}
