import { actsFor, addDays, type Decider, type Decision, type Rejection } from '@kp/kernel';
import { parseCertificateNumber } from '../certificates/certificate-number';
import { exportRules } from '../certificates/export-rules';
import { goodsRules } from '../certificates/goods-rules';
import { lotsApplied } from '../certificates/lot-rules';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import { parseApplicationNumber } from './application-key';
import type { ApplicationCommand, ApproveApplication, DeclineApplication, FileApplication } from './commands';
import type { ApplicationContent, ApplicationEvent } from './events';
import { evolveApplication, initialApplicationState, type ApplicationState } from './state';

/**
 * The rules of one application for a certificate. It belongs to its exporter and is kept by the exporting authority,
 * which approves or declines it once. Approval sets one certificate number aside, so that no application gives rise to
 * two certificates.
 */
export const applicationDecider: Decider<ApplicationState, ApplicationCommand, ApplicationEvent, DecisionContext> = {
  initialState: initialApplicationState,
  evolve: evolveApplication,
  decide: (command, state, context) => {
    const { issuer } = command.data;
    if (!actsFor(context.actor, issuer, 'exporting-authority')) {
      const detail = `The application is one of ${issuer}; the actor is ${hatsOf(context.actor)}.`;
      return judged([reject('not-the-issuer', '/issuer', detail)]);
    }
    switch (command.type) {
      case 'FileApplication':
        return decideFiling(command, state, context);
      case 'ApproveApplication':
        return decideApproval(command, state, context);
      case 'DeclineApplication':
        return decideDecline(command, state, context);
    }
  },
};

/** Judges what an exporter asks for; what the rules forbid for ever is not even asked (KPCS III(c), Annex II 18). */
function decideFiling(
  { data }: FileApplication,
  state: ApplicationState,
  context: DecisionContext,
): Decision<ApplicationEvent> {
  const filedOn = dayOfAct(context);
  const { application } = data;
  return judged<ApplicationEvent>(
    [
      ...notInTheFuture(context),
      ...(parseApplicationNumber(application) === undefined
        ? [reject('application-number-malformed', '/application', `"${application}" is no number of an application.`)]
        : []),
      ...(state.content === null
        ? []
        : [
            reject(
              'application-filed-already',
              '/application',
              `The application ${application} was filed on ${state.filedOn ?? ''}; it is ${state.status}.`,
            ),
          ]),
      // An approval names the certificate and the certificate states the mine; both come later.
      ...exportRules(data, filedOn, context).filter(
        ({ code }) => code !== 'prior-approval-needed' && code !== 'mined-place-not-stated',
      ),
      ...goodsRules(data),
      ...lotsApplied(data, context),
      ...declarationRules(data, context),
      ...textsPresent({
        '/authority': data.authority,
        '/exporter/name': data.exporter.name,
        '/importer/name': data.importer.name,
      }),
    ],
    { type: 'application.filed', version: 1, data: { ...data, filedOn } },
  );
}

/** Judges an approval. Permission to trade was judged at the filing and is judged again at the issue. */
function decideApproval(
  { data: { issuer, application, authority, certificate } }: ApproveApplication,
  state: ApplicationState,
  context: DecisionContext,
): Decision<ApplicationEvent> {
  const approvedOn = dayOfAct(context);
  return judged<ApplicationEvent>(
    [
      ...undecided(application, state, context),
      ...numberRules(certificate, context),
      ...textsPresent({ '/authority': authority }),
    ],
    { type: 'application.approved', version: 1, data: { issuer, application, approvedOn, authority, certificate } },
  );
}

function decideDecline(
  { data: { issuer, application, authority, reason } }: DeclineApplication,
  state: ApplicationState,
  context: DecisionContext,
): Decision<ApplicationEvent> {
  return judged<ApplicationEvent>(
    [...undecided(application, state, context), ...textsPresent({ '/authority': authority, '/reason': reason })],
    {
      type: 'application.declined',
      version: 1,
      data: { issuer, application, declinedOn: dayOfAct(context), authority, reason },
    },
  );
}

/** The application is filed, not decided, and the decision follows the filing. */
function undecided(
  application: string,
  { content, filedOn, decision }: ApplicationState,
  context: DecisionContext,
): readonly Rejection[] {
  const found = [...notInTheFuture(context)];
  if (content === null || filedOn === null) {
    found.push(reject('application-unknown', '/application', `No application ${application} was filed.`));
    return found;
  }
  const day = dayOfAct(context);
  if (day < filedOn) {
    found.push(reject('dates-out-of-order', '', `The act is of ${day}; the one before it is of ${filedOn}.`));
  }
  if (decision !== null) {
    found.push(reject('application-decided', '', `The application was ${decision.kind} on ${decision.on}.`));
  }
  return found;
}

function numberRules(certificate: string, context: DecisionContext): readonly Rejection[] {
  const number = parseCertificateNumber(certificate);
  if (number === undefined) {
    return [reject('number-malformed', '/certificate', `"${certificate}" is no certificate number.`)];
  }
  const { content, status } = context.certificate(number);
  if (content === null) return [];
  const detail = `The number ${number} was used on ${content.issuedOn}; that certificate is ${status}.`;
  return [reject('number-used', '/certificate', detail)];
}

function declarationRules({ declaration }: ApplicationContent, context: DecisionContext): readonly Rejection[] {
  const { declaredBy, declaredOn, statement } = declaration;
  const day = dayOfAct(context);
  const found = [...textsPresent({ '/declaration/declaredBy': declaredBy, '/declaration/statement': statement })];
  if (declaredOn > addDays(day, ZONE_ALLOWANCE_IN_DAYS)) {
    const detail = `Declared on ${declaredOn}, filed on ${day}.`;
    found.push(reject('declaration-after-filing', '/declaration/declaredOn', detail));
  }
  return found;
}
