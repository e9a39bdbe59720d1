import { formatCarats } from '@kp/kernel';
import type { CertificateSource, LineageCommand } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { caratsOf, numberOf, roughDiamondCodeOf } from '../wire-values';
import type { CertificateDrawDto } from './certificate-draw.dto';
import type { CertificateSourceDto } from './certificate-source.dto';
import { DrawFromCertificateDto } from './draw-from-certificate.dto';
import { ReleaseDrawDto } from './release-draw.dto';

/** The wire forms of the commands about the lineage of stones. */
export const LINEAGE_FORMS: FormsOf<LineageCommand> = {
  DrawFromCertificate: form(DrawFromCertificateDto, drawOf, drawWire),
  ReleaseDraw: form(ReleaseDrawDto, drawOf, drawWire),
};

/** A source of a certificate, on its way from the wire into the scheme and back. */
export function sourceOf({ certificate, hs, carats }: PlainOf<CertificateSourceDto>): CertificateSource {
  return { certificate: numberOf(certificate), hs: roughDiamondCodeOf(hs), carats: caratsOf(carats) };
}

export function sourceWire({ certificate, hs, carats }: CertificateSource): PlainOf<CertificateSourceDto> {
  return { certificate, hs, carats: formatCarats(carats) };
}

function drawOf({ number, by, hs, carats }: PlainOf<CertificateDrawDto>): LineageCommand['data'] {
  return { number: numberOf(number), by: numberOf(by), hs: roughDiamondCodeOf(hs), carats: caratsOf(carats) };
}

function drawWire({ number, by, hs, carats }: LineageCommand['data']): PlainOf<CertificateDrawDto> {
  return { number, by, hs, carats: formatCarats(carats) };
}
