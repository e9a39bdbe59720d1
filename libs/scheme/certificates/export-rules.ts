import type { LocalDate, Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { isOneParticipant } from '../participants/joining';
import { permissionToTrade } from '../participants/permission';
import { reject } from '../rejections';
import { tradeQuestion } from './trade-question';
import { tradeRejections } from './trade-rejections';

/** Who may send what to whom on a day: never to itself, and only where trade is allowed (KPCS III(c)). */
export function exportRules(
  content: Parameters<typeof tradeQuestion>[0],
  date: LocalDate,
  context: DecisionContext,
): readonly Rejection[] {
  const { issuer, destination } = content;
  if (destination === issuer) {
    return [reject('destination-is-issuer', '/destination', `Both issuer and destination are ${issuer}.`)];
  }
  if (isOneParticipant([issuer, destination], context.participant, date)) {
    const detail = `On ${date} ${issuer} and ${destination} belong to one Participant.`;
    return [reject('move-inside-organisation', '/destination', detail)];
  }
  return tradeRejections(permissionToTrade(tradeQuestion(content, date), context.participant), date);
}
