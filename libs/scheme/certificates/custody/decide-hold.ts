import type { Decision, LocalDate, Rejection } from '@kp/kernel';
import type { DecisionContext } from '../../decision-context';
import type { ParticipantCode } from '../../participant-code';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../../record-rules';
import { judged, reject } from '../../rejections';
import type { CertificateEvent } from '../events';
import { whoSaw } from '../evidence';
import type { CertificateState } from '../state';
import type { ForfeitShipment, HoldCommand, OrderReturn, ReleaseShipment } from './commands';
import { reporterOf } from './reporter';

/**
 * Judges what an authority decides about a shipment that it has before it. Who detained a shipment releases it, or lets it
 * fall to the state; who has it before it orders it back. An order to return and a forfeiture exclude each other.
 */
export function decideHold(
  command: HoldCommand,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  const authority = reporterOf(context);
  if (typeof authority !== 'string') return judged(authority);
  switch (command.type) {
    case 'ReleaseShipment':
      return decideRelease(command, authority, state, context);
    case 'ForfeitShipment':
      return decideForfeiture(command, authority, state, context);
    case 'OrderReturn':
      return decideReturnOrder(command, authority, state, context);
  }
}

function decideRelease(
  { data: { number, authority, remedy } }: ReleaseShipment,
  by: ParticipantCode,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  const anothers = heldByAnother(state, by, context);
  if (anothers.length > 0) return judged(anothers);
  return judged<CertificateEvent>(
    [
      ...notInTheFuture(context),
      ...held(state, context),
      ...textsPresent({ '/authority': authority, '/remedy': remedy }),
    ],
    {
      type: 'certificate.released',
      version: 1,
      data: { number, releasedBy: by, authority, releasedOn: dayOfAct(context), remedy },
    },
  );
}

function decideForfeiture(
  { data: { number, authority, legalBasis } }: ForfeitShipment,
  by: ParticipantCode,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  const anothers = heldByAnother(state, by, context);
  if (anothers.length > 0) return judged(anothers);
  return judged<CertificateEvent>(
    [
      ...notInTheFuture(context),
      ...notClosed(state),
      ...noReturnOrdered(state),
      ...(state.returnOrder === null && state.closing === null ? held(state, context) : []),
      ...textsPresent({ '/authority': authority, '/legalBasis': legalBasis }),
    ],
    {
      type: 'certificate.forfeited',
      version: 1,
      data: { number, forfeitedBy: by, authority, forfeitedOn: dayOfAct(context), legalBasis },
    },
  );
}

function decideReturnOrder(
  { data: { number, authority, reason } }: OrderReturn,
  by: ParticipantCode,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  const { content, evidence, hold } = state;
  if (content === null) {
    return judged([reject('certificate-unknown', '/number', `No certificate ${number} was issued.`)]);
  }
  if (!whoSaw(evidence).has(by)) {
    const detail = `${by} has recorded nothing of the shipment; the actor is ${hatsOf(context.actor)}.`;
    return judged([reject('not-in-custody', '', detail)]);
  }
  const anothers = heldByAnother(state, by, context);
  if (anothers.length > 0) return judged(anothers);
  const imported = state.status === 'confirmed';
  return judged<CertificateEvent>(
    [
      ...notInTheFuture(context),
      ...notClosed(state),
      ...noReturnOrdered(state),
      ...(imported ? [reject('imported-already', '', `${content.destination} has confirmed the import.`)] : []),
      ...notBefore(hold?.on ?? state.dispatch?.dispatchedOn ?? null, context),
      ...textsPresent({ '/authority': authority, '/reason': reason }),
    ],
    {
      type: 'certificate.return-ordered',
      version: 1,
      data: { number, orderedBy: by, authority, orderedOn: dayOfAct(context), reason },
    },
  );
}

function heldByAnother(
  { hold }: CertificateState,
  by: ParticipantCode,
  { actor }: DecisionContext,
): readonly Rejection[] {
  if (hold === null || hold.by === by) return [];
  const detail = `${hold.by} detained the shipment on ${hold.on}; the actor is ${hatsOf(actor)}.`;
  return [reject('not-the-detainer', '', detail)];
}

function held({ hold, release }: CertificateState, context: DecisionContext): readonly Rejection[] {
  if (hold !== null) return notBefore(hold.on, context);
  const detail =
    release === null ? 'No detention is on record.' : `${release.by} released the shipment on ${release.on}.`;
  return [reject('not-detained', '', detail)];
}

function notClosed({ closing }: CertificateState): readonly Rejection[] {
  if (closing === null) return [];
  const how = closing.kind === 'forfeited' ? `forfeited to ${closing.by}` : `received back by ${closing.by}`;
  return [reject('shipment-closed', '', `The shipment was ${how} on ${closing.on}.`)];
}

function noReturnOrdered({ returnOrder }: CertificateState): readonly Rejection[] {
  if (returnOrder === null) return [];
  const detail = `${returnOrder.by} ordered the shipment back on ${returnOrder.on}.`;
  return [reject('return-ordered', '', detail)];
}

function notBefore(earliest: LocalDate | null, context: DecisionContext): readonly Rejection[] {
  const day = dayOfAct(context);
  if (earliest === null || day >= earliest) return [];
  return [reject('dates-out-of-order', '', `The act is of ${day}; the one before it is of ${earliest}.`)];
}
