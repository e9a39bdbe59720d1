import type { Actor } from '@kp/kernel';
import { whoSaw, type CertificateState } from '@kp/scheme';
import { assertMayRead } from '../../access/readers';

/** Parties are the issuer, the destination, and whoever had the shipment before it; who reports a fake had none. */
export function assertMayReadCertificate(actor: Actor, { content, evidence }: CertificateState): void {
  assertMayRead(actor, [content?.issuer, content?.destination, ...whoSaw(evidence)], 'this certificate');
}
