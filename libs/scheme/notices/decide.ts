import { actsFor, hasRole, type Decider, type Decision, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import { addresseeOf } from './addressee';
import type { NoticeCommand, RaiseNotice, ReportDelivery } from './commands';
import type { DeliveryOutcome, NoticeContent, NoticeEvent } from './events';
import { NOTICE_FACTS } from './notice-facts';
import { noticeIdOf } from './notice-id';
import { deliveryOf, evolveNotice, initialNoticeState, type NoticeState } from './state';

/** What an addressee can say of what it has received. */
const OF_THE_ADDRESSEE: ReadonlySet<DeliveryOutcome> = new Set([
  'delivered',
  'delivered-with-warnings',
  'not-readable',
]);

const DELIVERED: ReadonlySet<DeliveryOutcome> = new Set(['delivered', 'delivered-with-warnings']);

/** Outcomes with which nothing was wrong, so that nothing has to be said about them. */
const WITHOUT_REMARKS: ReadonlySet<DeliveryOutcome> = new Set(['pending', 'delivered']);

/**
 * The rules of one notice to the other side. The ledger raises it once for a fact. Whoever delivers it reports each attempt
 * until it is delivered, which is final for them. What its addressee says of it is evidence: it is recorded whatever was
 * reported before, also that a notice which counted as delivered could not be read, upon which it may be delivered anew.
 */
export const noticeDecider: Decider<NoticeState, NoticeCommand, NoticeEvent, DecisionContext> = {
  initialState: initialNoticeState,
  evolve: evolveNotice,
  decide: (command, state, context) =>
    command.type === 'RaiseNotice' ? decideRaising(command, state, context) : decideReport(command, state, context),
};

/**
 * Judges a notice. It is dated by its fact, whose date was judged when it was recorded, so that every server comes to the
 * same event.
 */
function decideRaising({ data }: RaiseNotice, state: NoticeState, context: DecisionContext): Decision<NoticeEvent> {
  if (!hasRole(context.actor, 'ledger')) {
    return judged([reject('not-the-ledger', '', `The actor is ${hatsOf(context.actor)}.`)]);
  }
  const { certificate, fact, cause, revision, contradicts } = data;
  const { role } = NOTICE_FACTS[fact];
  const notice = noticeIdOf(certificate, revision);
  if (state.content !== null) {
    return judged([reject('notice-raised-already', '', `The notice ${notice} was raised on ${state.raisedOn ?? ''}.`)]);
  }
  const to = addresseeOf(certificate, role, context);
  if (to === undefined) {
    const detail = `The ledger knows no ${role} for the number ${certificate}.`;
    return judged([reject('notice-without-addressee', '/certificate', detail)]);
  }
  const from = data.from ?? context.certificate(certificate).content?.issuer;
  if (from === undefined || from === to) {
    return judged([reject('notice-to-itself', '/from', `${to} stated the fact ${fact} itself.`)]);
  }
  return judged<NoticeEvent>([], {
    type: 'notice.raised',
    version: 1,
    data: { notice, certificate, fact, cause, revision, from, to, role, contradicts, raisedOn: dayOfAct(context) },
  });
}

function decideReport(
  { data: { notice, outcome, remarks } }: ReportDelivery,
  state: NoticeState,
  context: DecisionContext,
): Decision<NoticeEvent> {
  const { actor } = context;
  const { content, raisedOn } = state;
  const isDeliverer = hasRole(actor, 'ledger');
  if (!isDeliverer && !isAddressee(context, content)) {
    const whose =
      content === null ? `The notice ${notice}` : `The notice ${notice}, for the ${content.role} of ${content.to},`;
    return judged([reject('not-the-addressee', '/notice', `${whose} is not for ${hatsOf(actor)}.`)]);
  }
  if (content === null || raisedOn === null) {
    return judged([reject('notice-unknown', '/notice', `No notice ${notice} was raised.`)]);
  }
  const reportedOn = dayOfAct(context);
  return judged<NoticeEvent>(
    [
      ...notInTheFuture(context),
      ...(reportedOn < raisedOn
        ? [reject('dates-out-of-order', '', `The report is of ${reportedOn}; the notice is of ${raisedOn}.`)]
        : []),
      ...(isDeliverer ? deliveryRules(state) : addresseeRules(outcome)),
      ...(WITHOUT_REMARKS.has(outcome) ? [] : textsPresent({ '/remarks': remarks ?? '' })),
    ],
    {
      type: 'notice.delivery-reported',
      version: 1,
      data: { notice, outcome, reportedBy: isDeliverer ? null : content.to, reportedOn, remarks },
    },
  );
}

/** Before a notice is known to be raised, any authority might be its addressee. */
function isAddressee({ actor }: DecisionContext, content: NoticeContent | null): boolean {
  if (content === null) return hasRole(actor, 'exporting-authority', 'importing-authority');
  return actsFor(actor, content.to, content.role);
}

function deliveryRules(state: NoticeState): readonly Rejection[] {
  const outcome = deliveryOf(state);
  if (!DELIVERED.has(outcome)) return [];
  return [
    reject('delivery-settled', '/outcome', `The notice is ${outcome} since ${state.deliveries.at(-1)?.on ?? ''}.`),
  ];
}

function addresseeRules(outcome: DeliveryOutcome): readonly Rejection[] {
  if (OF_THE_ADDRESSEE.has(outcome)) return [];
  return [reject('outcome-not-the-addressees', '/outcome', `An addressee does not know that a notice is ${outcome}.`)];
}
