import type { Decision, LocalDate, Rejection } from '@kp/kernel';
import type { DecisionContext } from '../../decision-context';
import { dayOfAct, textsPresent } from '../../record-rules';
import { judged, reject } from '../../rejections';
import type { CertificateContent, CertificateEvent } from '../events';
import { isImportEvidence, reportedBy, seenOn } from '../evidence';
import { byIssuer, inTime, notEnded } from '../standing-rules';
import type { CertificateState } from '../state';
import type { SendPreAlert } from './commands';

/** Judges a notice to the importing authority: of a validated certificate, before or upon arrival (KPCS Annex II 19, 21). */
export function decidePreAlert(
  { data: { number, notice, expectedOn } }: SendPreAlert,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  const sentOn = dayOfAct(context);
  return byIssuer(number, state, context, (content) =>
    judged<CertificateEvent>(
      [
        ...inTime(state, content, context),
        ...notEnded(state),
        ...(state.end === null && state.validatedOn === null
          ? [reject('not-validated', '', 'The certificate is issued but not validated.')]
          : []),
        ...notArrived(state, content, sentOn),
        ...(state.preAlerts.some((other) => other.notice === notice)
          ? [reject('pre-alerted-already', '/notice', `The notice ${notice} is on record.`)]
          : []),
        ...expectedLater(expectedOn, sentOn),
        ...textsPresent({ '/notice': notice }),
      ],
      {
        type: 'certificate.pre-alert-sent',
        version: 1,
        data: { number, notice, to: content.destination, sentOn, expectedOn },
      },
    ),
  );
}

function notArrived(
  { evidence, closing }: CertificateState,
  { destination }: CertificateContent,
  sentOn: LocalDate,
): readonly Rejection[] {
  if (closing !== null) {
    return [reject('shipment-closed', '', `The shipment was ${closing.kind} on ${closing.on}.`)];
  }
  const arrival = evidence.find(
    (piece) => reportedBy(piece) === destination && (isImportEvidence(piece) || piece.type === 'certificate.arrived'),
  );
  if (arrival === undefined || sentOn <= seenOn(arrival)) return [];
  const detail = `${destination} had the shipment before it on ${seenOn(arrival)}; the notice is of ${sentOn}.`;
  return [reject('arrived-already', '', detail)];
}

function expectedLater(expectedOn: LocalDate | null, sentOn: LocalDate): readonly Rejection[] {
  if (expectedOn === null || expectedOn >= sentOn) return [];
  const detail = `The notice is of ${sentOn}; the shipment was expected on ${expectedOn}.`;
  return [reject('dates-out-of-order', '/expectedOn', detail)];
}
