import type { CertificateNumber } from '../certificates/events';
import { parseCertificateNumber } from '../certificates/certificate-number';

/**
 * The name of a notice: the certificate that it is about, and the revision of the fact that it tells in the history of
 * that certificate, `ZA0012345.2`. One fact is told to one authority, so the name follows from the fact, on every server
 * and after every move of the log.
 */
export type NoticeId = string & { readonly __id: 'notice' };

const ID = /^([A-Z0-9]+)\.(0|[1-9]\d{0,8})$/;

/** The notice of the fact that stands at a revision of a certificate's history. */
export function noticeIdOf(certificate: CertificateNumber, revision: number): NoticeId {
  return `${certificate}.${String(revision)}` as NoticeId;
}

/** Reads the name of a notice; anything else is `undefined`. */
export function parseNoticeId(text: string): NoticeId | undefined {
  const [, number = ''] = ID.exec(text) ?? [];
  return parseCertificateNumber(number) === undefined ? undefined : (text as NoticeId);
}
