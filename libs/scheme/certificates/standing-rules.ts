import { actsFor, addDays, type Decision, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import type { CertifiedContent, CertificateEvent, CertificateNumber } from './events';
import { expiryOf, isExpired } from './expiry';
import type { CertificateState } from './state';

/** Lets the issuer's exporting authority decide about a certificate that was issued; others are told only why not. */
export function byIssuer(
  number: CertificateNumber,
  { content }: CertificateState,
  { actor }: DecisionContext,
  decide: (content: CertifiedContent) => Decision<CertificateEvent>,
): Decision<CertificateEvent> {
  if (content === null) {
    return judged([reject('certificate-unknown', '/number', `No certificate ${number} was issued.`)]);
  }
  if (!actsFor(actor, content.issuer, 'exporting-authority')) {
    const detail = `${number} was issued by ${content.issuer}; the actor is ${hatsOf(actor)}.`;
    return judged([reject('not-the-issuer', '', detail)]);
  }
  return decide(content);
}

/** The act follows the acts before it. The day of issue is a local day; the others are UTC days. */
export function inTime(
  state: CertificateState,
  content: CertifiedContent,
  context: DecisionContext,
): readonly Rejection[] {
  const day = dayOfAct(context);
  const earliest: LocalDate =
    state.dispatch?.dispatchedOn ?? state.validatedOn ?? addDays(content.issuedOn, -ZONE_ALLOWANCE_IN_DAYS);
  const found = [...notInTheFuture(context)];
  if (day < earliest) {
    found.push(reject('dates-out-of-order', '', `The act is of ${day}; the one before it is of ${earliest}.`));
  }
  return found;
}

/** The issuer has not taken the certificate out of use. */
export function notEnded({ end }: CertificateState): readonly Rejection[] {
  return end === null
    ? []
    : [reject('certificate-ended', '', `The certificate was ${wordsOf(end.kind)} on ${end.on}.`)];
}

/** The shipment has not left. */
export function notDispatched({ dispatch }: CertificateState): readonly Rejection[] {
  return dispatch === null ? [] : [reject('dispatched-already', '', `The shipment left on ${dispatch.dispatchedOn}.`)];
}

/** The time of the certificate is not over at the act. */
export function notExpired(content: CertifiedContent, { occurredAt }: DecisionContext): readonly Rejection[] {
  if (!isExpired(content, occurredAt)) return [];
  return [
    reject('certificate-expired', '', `The certificate expired at ${expiryOf(content)}; the act is of ${occurredAt}.`),
  ];
}

/** The name of a standing in words. */
export function wordsOf(kind: string): string {
  return kind.replace('-', ' ');
}
