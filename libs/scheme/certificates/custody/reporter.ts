import { hasRole, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../../decision-context';
import { parseParticipantCode, type ParticipantCode } from '../../participant-code';
import { hatsOf } from '../../record-rules';
import { reject } from '../../rejections';

/** The Participant for whose authority the actor reports or decides, or why the actor may not. */
export function reporterOf({ actor }: DecisionContext): ParticipantCode | readonly Rejection[] {
  const reporter = actor.participant === undefined ? undefined : parseParticipantCode(actor.participant);
  if (reporter !== undefined && hasRole(actor, 'importing-authority', 'exporting-authority')) return reporter;
  return [reject('not-an-authority', '', `The actor is ${hatsOf(actor)}.`)];
}
