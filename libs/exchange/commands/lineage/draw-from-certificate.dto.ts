import { CertificateDrawDto } from './certificate-draw.dto';

/** Sets imported stones aside for a certificate that is to be issued. */
export class DrawFromCertificateDto extends CertificateDrawDto {}
