import { carats, type LocalDate } from '@kp/kernel';
import type { CertificateContent, CertificateNumber } from '../certificates/events';
import type { DrawFromCertificate, ReleaseDraw } from '../certificates/lineage/commands';
import type { RoughDiamondCode } from '../harmonized-system';
import type { ParticipantCode } from '../participant-code';
import { line, NUMBER } from './certificate-story';
import { actor, type Act } from './scenario';

/** The re-export of most tests: the European Community sends on to the Emirates what came from South Africa. */
export const RE_EXPORT = 'EU0000001' as CertificateNumber;

/** Asks to draw 1000 ct of gems for the re-export, unless it is told otherwise. */
export const draw = (changes: Partial<DrawFromCertificate['data']> = {}): DrawFromCertificate => ({
  type: 'DrawFromCertificate',
  data: { number: NUMBER, by: RE_EXPORT, hs: '7102.31', carats: carats(100_000), ...changes },
});

/** Asks to give the same back. */
export const releaseDraw = (changes: Partial<ReleaseDraw['data']> = {}): ReleaseDraw => ({
  type: 'ReleaseDraw',
  data: { number: NUMBER, by: RE_EXPORT, hs: '7102.31', carats: carats(100_000), ...changes },
});

/** What the re-export states beside its sources: 1000 ct of gems from South Africa, by way of the Community. */
export function reExport(
  sources: CertificateContent['sources'] & object,
  changes: Partial<CertificateContent> = {},
): Partial<CertificateContent> {
  return {
    number: RE_EXPORT,
    issuer: 'EU' as ParticipantCode,
    destination: 'AE' as ParticipantCode,
    issuedOn: '2004-03-10' as LocalDate,
    expiresOn: '2004-05-09' as LocalDate,
    lines: [line('7102.31', '1000', '250000')],
    sources,
    ...changes,
  };
}

/** One source in hundredths of a carat. */
export function source(
  hs: RoughDiamondCode,
  hundredths: number,
  certificate = NUMBER,
): {
  readonly certificate: CertificateNumber;
  readonly hs: RoughDiamondCode;
  readonly carats: ReturnType<typeof carats>;
} {
  return { certificate, hs, carats: carats(hundredths) };
}

/** The exporting authority of the Community acts, on a day at ten. */
export const holderOn = (day: string): Act => ({ as: actor('exporting-authority', 'EU'), at: `${day}T10:00:00.000Z` });
