import { actsFor, type Decision, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { parseOfficeNumber } from '../office-number';
import type { ParticipantCode } from '../participant-code';
import { hatsOf } from '../record-rules';
import { judged, reject } from '../rejections';

/**
 * Lets the exporting authority decide that licenses the diggers and dealers of its Participant and certifies what they
 * export; it records for its field offices what they send in. Others are told only why not.
 */
export function byLicensor<Event>(
  { participant }: { readonly participant: ParticipantCode },
  { actor }: DecisionContext,
  decide: () => Decision<Event>,
): Decision<Event> {
  if (actsFor(actor, participant, 'exporting-authority')) return decide();
  const detail = `The record is one of ${participant}; the actor is ${hatsOf(actor)}.`;
  return judged([reject('not-the-licensor', '/participant', detail)]);
}

/** The number of a site, licence, chit, voucher or lot is written as offices write theirs. */
export function officeNumberRule(text: string, pointer: string): readonly Rejection[] {
  if (parseOfficeNumber(text) !== undefined) return [];
  return [reject('office-number-malformed', pointer, `"${text}" is no number of an office.`)];
}
