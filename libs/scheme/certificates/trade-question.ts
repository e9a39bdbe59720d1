import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { TradeQuestion } from '../participants/permission';
import type { CertificateContent } from './events';

/** What is asked about the shipment of a certificate on a day; the importer is the destination unless told apart. */
export function tradeQuestion(
  content: Pick<CertificateContent, 'issuer' | 'destination' | 'origin' | 'exporter' | 'importer'> &
    Partial<Pick<CertificateContent, 'number' | 'zone' | 'mine'>>,
  date: LocalDate,
  importer: ParticipantCode = content.destination,
): TradeQuestion {
  return { exporter: content.issuer, importer, origin: content.origin, date, stated: content };
}
