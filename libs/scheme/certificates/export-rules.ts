import type { LocalDate, Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { permissionToTrade } from '../participants/permission';
import { reject } from '../rejections';
import type { CertificateContent } from './events';
import { tradeRejections } from './trade-rejections';

/** Who may send what to whom on a day: never to itself, and only where trade is allowed (KPCS III(c)). */
export function exportRules(
  { issuer, destination, origin }: Pick<CertificateContent, 'issuer' | 'destination' | 'origin'>,
  date: LocalDate,
  context: DecisionContext,
): readonly Rejection[] {
  if (destination === issuer) {
    return [reject('destination-is-issuer', '/destination', `Both issuer and destination are ${issuer}.`)];
  }
  const question = { exporter: issuer, importer: destination, origin, date };
  return tradeRejections(permissionToTrade(question, context.participant), date);
}
