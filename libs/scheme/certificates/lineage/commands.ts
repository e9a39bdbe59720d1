import type { CertificateNumber } from '../events';
import type { CertificateSource } from './events';

interface Intention<Type extends string> {
  readonly type: Type;
  readonly data: {
    /** The source: the certificate under which the stones came. */
    readonly number: CertificateNumber;
    /** The certificate for which they are drawn. */
    readonly by: CertificateNumber;
  } & Pick<CertificateSource, 'hs' | 'carats'>;
}

/**
 * Asks to set imported stones aside for a certificate that is to be issued. It is decided on the history of the source,
 * so that of many who draw at once nobody gets a carat that another got.
 */
export type DrawFromCertificate = Intention<'DrawFromCertificate'>;

/** Asks to give back what was drawn for a certificate that is not issued, or that carried nothing. */
export type ReleaseDraw = Intention<'ReleaseDraw'>;

export type LineageCommand = DrawFromCertificate | ReleaseDraw;
