import { hasRole, type Decider, type Rejection } from '@kp/kernel';
import { reportedBy } from '../certificates/evidence';
import type { DecisionContext } from '../decision-context';
import { parseParticipantCode, type ParticipantCode } from '../participant-code';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import type { DiscrepancyCommand } from './commands';
import { discrepancyKeyOf } from './discrepancy-id';
import type { DiscrepancyEvent } from './events';
import { evolveDiscrepancy, initialDiscrepancyState, type DiscrepancyState } from './state';

const EVENT_OF = {
  ExplainDiscrepancy: 'discrepancy.explained',
  AcceptDiscrepancy: 'discrepancy.accepted',
  DisputeDiscrepancy: 'discrepancy.disputed',
  CloseDiscrepancy: 'discrepancy.closed',
  ReopenDiscrepancy: 'discrepancy.reopened',
} as const;

/**
 * The rules of how people handle one discrepancy. Either side of the certificate, whoever made the report, and those who
 * watch over the scheme may act. Whether the records still disagree is derived elsewhere and changes by none of it.
 */
export const discrepancyDecider: Decider<DiscrepancyState, DiscrepancyCommand, DiscrepancyEvent, DecisionContext> = {
  initialState: initialDiscrepancyState,
  evolve: evolveDiscrepancy,
  decide: (command, { standing }, context) => {
    const barred = sideRule(command, context);
    if (barred.length > 0) return judged(barred);
    const { discrepancy } = command.data;
    const texts =
      command.type === 'AssignDiscrepancy'
        ? { '/assignee': command.data.assignee }
        : { '/remarks': command.data.remarks };
    const rejections = [
      ...notInTheFuture(context),
      ...textsPresent(texts),
      ...standingRule(command, standing === 'closed'),
    ];
    const act = { discrepancy, by: participantOf(context) ?? null, actedOn: dayOfAct(context) };
    return judged<DiscrepancyEvent>(
      rejections,
      command.type === 'AssignDiscrepancy'
        ? { type: 'discrepancy.assigned', version: 1, data: { ...act, assignee: command.data.assignee } }
        : { type: EVENT_OF[command.type], version: 1, data: { ...act, remarks: command.data.remarks } },
    );
  },
};

/** Only the sides may act, and only on what can have been raised: a report that is on record, and a rule of the ledger. */
function sideRule({ data }: DiscrepancyCommand, context: DecisionContext): readonly Rejection[] {
  const { actor, certificate } = context;
  const forbidden = reject('not-a-side-of-the-discrepancy', '', `The actor is ${hatsOf(actor)}.`);
  const isOverseer = hasRole(actor, 'working-group', 'chair');
  const participant = participantOf(context);
  if (!isOverseer && participant === undefined) return [forbidden];
  const key = discrepancyKeyOf(data.discrepancy);
  const state = key && certificate(key.certificate);
  const piece = key && state?.evidence[key.evidence];
  if (piece === undefined) {
    return [
      reject('discrepancy-unknown', '/discrepancy', `Nothing is on record of which ${data.discrepancy} could be.`),
    ];
  }
  const sides = [state?.content?.issuer, state?.content?.destination, reportedBy(piece)];
  return isOverseer || sides.includes(participant) ? [] : [forbidden];
}

/** For whom an authority acts. */
function participantOf({ actor }: DecisionContext): ParticipantCode | undefined {
  if (actor.participant === undefined) return undefined;
  return hasRole(actor, 'exporting-authority', 'importing-authority')
    ? parseParticipantCode(actor.participant)
    : undefined;
}

function standingRule({ type, data }: DiscrepancyCommand, isClosed: boolean): readonly Rejection[] {
  if (type === 'ReopenDiscrepancy') {
    return isClosed ? [] : [reject('discrepancy-not-closed', '/discrepancy', `${data.discrepancy} is not closed.`)];
  }
  return isClosed ? [reject('discrepancy-closed', '/discrepancy', `${data.discrepancy} is closed.`)] : [];
}
