import { CertificateDrawDto } from './certificate-draw.dto';

/** Gives back what was drawn for a certificate that is not issued, or that carried nothing. */
export class ReleaseDrawDto extends CertificateDrawDto {}
