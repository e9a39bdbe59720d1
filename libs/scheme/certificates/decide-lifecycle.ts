import type { Decision, Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { permissionToTrade } from '../participants/permission';
import { dayOfAct, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import type {
  DispatchCertificate,
  InvalidateCertificate,
  ReplaceCertificate,
  ReturnUnusedCertificate,
  ValidateCertificate,
  VoidCertificate,
} from './commands';
import type { CertificateContent, CertificateEvent, CertificateNumber, Seal } from './events';
import { drawnRules } from './lineage/source-rules';
import { byIssuer, inTime, notDispatched, notEnded, notExpired, wordsOf } from './standing-rules';
import type { CertificateState } from './state';
import { tradeQuestion } from './trade-question';
import { tradeRejections } from './trade-rejections';

/** Judges the validation of an issued certificate: its containers are sealed (KPCS IV(c), Annex I). */
export function decideValidation(
  { data: { number, seals } }: ValidateCertificate,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byIssuer(number, state, context, (content) =>
    judged<CertificateEvent>(
      [
        ...inTime(state, content, context),
        ...notEnded(state),
        ...(state.end === null && state.validatedOn !== null
          ? [reject('validated-already', '', `The certificate was validated on ${state.validatedOn}.`)]
          : []),
        ...notExpired(content, context),
        ...sealRules(seals),
      ],
      { type: 'certificate.validated', version: 1, data: { number, validatedOn: dayOfAct(context), seals } },
    ),
  );
}

/** Judges the dispatch of a validated certificate. Permission to trade and sources are judged again as they stand then. */
export function decideDispatch(
  { data: { number, transportMode, carrier } }: DispatchCertificate,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byIssuer(number, state, context, (content) => {
    const dispatchedOn = dayOfAct(context);
    return judged<CertificateEvent>(
      [
        ...inTime(state, content, context),
        ...notEnded(state),
        ...notDispatched(state),
        ...(state.end === null && state.validatedOn === null
          ? [reject('not-validated', '', 'The certificate is issued but not validated.')]
          : []),
        ...notExpired(content, context),
        ...notHeldAtExit(state, content),
        ...tradeRejections(
          permissionToTrade(tradeQuestion(content, dispatchedOn), context.participant),
          dispatchedOn,
          '',
        ),
        ...drawnRules(content, context).map((rejection) => ({ ...rejection, pointer: '' })),
      ],
      { type: 'certificate.dispatched', version: 1, data: { number, dispatchedOn, transportMode, carrier } },
    );
  });
}

/** Judges the cancellation of a certificate before dispatch. Its number stays used for ever. */
export function decideVoid(
  { data: { number, reason } }: VoidCertificate,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byIssuer(number, state, context, (content) =>
    judged<CertificateEvent>(endBeforeDispatch(state, content, context, reason), {
      type: 'certificate.voided',
      version: 1,
      data: { number, voidedOn: dayOfAct(context), reason },
    }),
  );
}

/** Judges the return of a certificate under which nothing was shipped; it may have expired meanwhile. */
export function decideReturnUnused(
  { data: { number, reason } }: ReturnUnusedCertificate,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byIssuer(number, state, context, (content) =>
    judged<CertificateEvent>(endBeforeDispatch(state, content, context, reason), {
      type: 'certificate.returned-unused',
      version: 1,
      data: { number, returnedOn: dayOfAct(context), reason },
    }),
  );
}

/** Judges the retirement of a certificate before dispatch in favour of one that says it replaces it. */
export function decideReplacement(
  { data: { number, replacedBy, reason } }: ReplaceCertificate,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byIssuer(number, state, context, (content) =>
    judged<CertificateEvent>(
      [
        ...endBeforeDispatch(state, content, context, reason),
        ...successorRules(content, replacedBy, context.certificate(replacedBy)),
      ],
      { type: 'certificate.replaced', version: 1, data: { number, replacedOn: dayOfAct(context), replacedBy, reason } },
    ),
  );
}

/**
 * Judges the statement that a certificate which already left is inaccurate. It is a dated fact that may also come after
 * the outcome of the shipment: the outcome then stands, and the issuer's statement beside it.
 */
export function decideInvalidation(
  { data: { number, reason } }: InvalidateCertificate,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateEvent> {
  return byIssuer(number, state, context, (content) =>
    judged<CertificateEvent>(
      [
        ...inTime(state, content, context),
        ...notEnded(state),
        ...(state.end === null && state.dispatch === null
          ? [reject('not-dispatched', '', `The certificate is ${state.status}.`)]
          : []),
        ...textsPresent({ '/reason': reason }),
      ],
      { type: 'certificate.invalidated', version: 1, data: { number, invalidatedOn: dayOfAct(context), reason } },
    ),
  );
}

function endBeforeDispatch(
  state: CertificateState,
  content: CertificateContent,
  context: DecisionContext,
  reason: string,
): readonly Rejection[] {
  return [
    ...inTime(state, content, context),
    ...notEnded(state),
    ...notDispatched(state),
    ...textsPresent({ '/reason': reason }),
  ];
}

/** What the issuer's own authorities hold does not leave; what others hold has left, whenever that is recorded. */
function notHeldAtExit({ hold }: CertificateState, { issuer }: CertificateContent): readonly Rejection[] {
  if (hold?.by !== issuer) return [];
  return [reject('held-at-exit', '', `${issuer} detained the shipment on ${hold.on} (${hold.ground}).`)];
}

function sealRules(seals: readonly Seal[]): readonly Rejection[] {
  if (seals.length === 0) return [reject('seals-missing', '/seals', 'No seal is stated.')];
  return seals.flatMap(({ container, seal }, index) => {
    const pointer = `/seals/${String(index)}`;
    const earlier = seals.slice(0, index);
    return [
      ...textsPresent({ [`${pointer}/container`]: container, [`${pointer}/seal`]: seal }),
      ...(earlier.some((other) => other.container === container)
        ? [reject('container-repeated', `${pointer}/container`, `The container ${container} is named before.`)]
        : []),
      ...(earlier.some((other) => other.seal === seal)
        ? [reject('container-repeated', `${pointer}/seal`, `The seal ${seal} is on another container.`)]
        : []),
    ];
  });
}

function successorRules(
  { number, issuer }: CertificateContent,
  replacedBy: CertificateNumber,
  successor: CertificateState,
): readonly Rejection[] {
  if (replacedBy === number || successor.content === null) {
    return [reject('successor-unknown', '/replacedBy', `No other certificate ${replacedBy} was issued.`)];
  }
  const found: Rejection[] = [];
  if (successor.content.issuer !== issuer || successor.content.replaces !== number) {
    const detail = `${replacedBy}, issued by ${successor.content.issuer}, replaces ${successor.content.replaces ?? 'none'}; this is ${number} of ${issuer}.`;
    found.push(reject('successor-unrelated', '/replacedBy', detail));
  }
  if (successor.end !== null) {
    const detail = `${replacedBy} was ${wordsOf(successor.end.kind)} on ${successor.end.on}.`;
    found.push(reject('successor-ended', '/replacedBy', detail));
  }
  return found;
}
