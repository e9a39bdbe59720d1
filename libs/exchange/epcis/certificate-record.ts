import type { RecordedEvent } from '@kp/kernel';
import type { CertificateEvent } from '@kp/scheme';

/** A recorded event of a certificate. */
export type CertificateRecord = {
  readonly [Type in CertificateEvent['type']]: RecordedEvent<Extract<CertificateEvent, { readonly type: Type }>>;
}[CertificateEvent['type']];
