import {
  actsFor,
  addDays,
  dateOf,
  formatUsDollars,
  hasRole,
  type Decider,
  type Decision,
  type Rejection,
} from '@kp/kernel';
import { valueRule } from '../amounts';
import { lineRules } from '../certificates/line-rules';
import { totalsOf } from '../certificates/line-totals';
import { numberRule } from '../certificates/number-rule';
import { valueDifference, type ToleranceRule } from '../certificates/tolerance';
import type { CertificateContent } from '../certificates/events';
import type { DecisionContext } from '../decision-context';
import { parseParticipantCode, type ParticipantCode } from '../participant-code';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import type { RecordValuation, ValuationCommand } from './commands';
import type { ValuationEvent, ValuationRecorded } from './events';
import { evolveValuation, initialValuationState, openCaseIn, type ValuationCase, type ValuationState } from './state';

type CaseCommand = Exclude<ValuationCommand, RecordValuation>;

/**
 * The rules of the values of one certificate's stones beside the one that it states. Valuations are evidence of
 * authorities and stand side by side. A case is between the exporting authority of the issuer and the importing authority
 * of the destination; one is open at a time, and each side may propose, but only the other agrees.
 */
export const valuationDecider: Decider<ValuationState, ValuationCommand, ValuationEvent, DecisionContext> = {
  initialState: initialValuationState,
  evolve: evolveValuation,
  decide: (command, state, context) =>
    command.type === 'RecordValuation' ? decideRecording(command, context) : decideCase(command, state, context),
};

/** What the sender of a valuation is told at once: that it lies beyond the tolerance, so that a case suggests itself. */
export function valuationFlags(
  { data: { lines, valuedOn } }: ValuationRecorded,
  content: CertificateContent | null,
  tolerance: ToleranceRule,
): readonly ('valuation-of-unknown' | 'valuation-differs')[] {
  if (content === null) return ['valuation-of-unknown'];
  const [declared, valued] = [totalsOf(content.lines).valueUsd, totalsOf(lines).valueUsd];
  return valueDifference(declared, valued, tolerance(valuedOn)) === null ? [] : ['valuation-differs'];
}

function decideRecording({ data }: RecordValuation, context: DecisionContext): Decision<ValuationEvent> {
  const { actor, now } = context;
  const reportedBy = actor.participant === undefined ? undefined : parseParticipantCode(actor.participant);
  if (reportedBy === undefined || !hasRole(actor, 'exporting-authority', 'importing-authority')) {
    return judged([reject('not-an-authority', '', `The actor is ${hatsOf(actor)}.`)]);
  }
  const { certificate, valuedBy, method, valuedOn, lines } = data;
  return judged<ValuationEvent>(
    [
      ...notInTheFuture(context),
      ...numberRule(certificate).map((rejection) => ({ ...rejection, pointer: '/certificate' })),
      ...textsPresent({ '/valuedBy': valuedBy, '/method': method }),
      ...(valuedOn > addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)
        ? [reject('in-the-future', '/valuedOn', `Dated ${valuedOn}; the ledger’s time is ${now}.`)]
        : []),
      ...lineRules(lines, '/lines'),
    ],
    { type: 'valuation.recorded', version: 1, data: { ...data, reportedBy } },
  );
}

function decideCase(command: CaseCommand, state: ValuationState, context: DecisionContext): Decision<ValuationEvent> {
  const by = sideOf(command, context);
  if (typeof by !== 'string') return judged([by]);
  const { certificate } = command.data;
  const act = { certificate, by, actedOn: dayOfAct(context) };
  const open = openCaseIn(state);
  const rejections = [...notInTheFuture(context), ...caseRules(command, open, by)];
  switch (command.type) {
    case 'OpenValuationCase': {
      const { reason } = command.data;
      return judged<ValuationEvent>([...rejections, ...textsPresent({ '/reason': reason })], {
        type: 'valuation.case-opened',
        version: 1,
        data: { ...act, reason },
      });
    }
    case 'SubmitCaseEvidence': {
      const { evidence } = command.data;
      return judged<ValuationEvent>([...rejections, ...textsPresent({ '/evidence': evidence })], {
        type: 'valuation.case-evidence-submitted',
        version: 1,
        data: { ...act, evidence },
      });
    }
    case 'ProposeCaseValue': {
      const { valueUsd, method } = command.data;
      return judged<ValuationEvent>(
        [...rejections, ...valueRule(valueUsd, '/valueUsd'), ...textsPresent({ '/method': method })],
        { type: 'valuation.case-value-proposed', version: 1, data: { ...act, valueUsd, method } },
      );
    }
    case 'AgreeCaseValue': {
      const { valueUsd } = command.data;
      return judged<ValuationEvent>(rejections, {
        type: 'valuation.case-value-agreed',
        version: 1,
        data: { ...act, valueUsd },
      });
    }
    case 'CloseValuationCase': {
      const { outcome } = command.data;
      return judged<ValuationEvent>([...rejections, ...textsPresent({ '/outcome': outcome })], {
        type: 'valuation.case-closed',
        version: 1,
        data: { ...act, outcome },
      });
    }
  }
}

/** For which side of the shipment the actor acts, or why for none. */
function sideOf({ data }: CaseCommand, { actor, certificate }: DecisionContext): ParticipantCode | Rejection {
  const { content } = certificate(data.certificate);
  if (content === null) {
    return hasRole(actor, 'exporting-authority', 'importing-authority')
      ? reject('valued-certificate-unknown', '/certificate', `No issue of ${data.certificate} is on record.`)
      : reject('not-a-side-of-the-case', '', `The actor is ${hatsOf(actor)}.`);
  }
  const { issuer, destination } = content;
  if (actsFor(actor, issuer, 'exporting-authority')) return issuer;
  if (actsFor(actor, destination, 'importing-authority')) return destination;
  return reject(
    'not-a-side-of-the-case',
    '',
    `The sides are ${issuer} and ${destination}; the actor is ${hatsOf(actor)}.`,
  );
}

function caseRules({ type, data }: CaseCommand, open: ValuationCase | null, by: ParticipantCode): readonly Rejection[] {
  if (type === 'OpenValuationCase') {
    return open === null
      ? []
      : [reject('valuation-case-open', '', `A case is open since ${open.openedOn}, by ${open.openedBy}.`)];
  }
  if (open === null) return [reject('no-valuation-case', '', `No case about ${data.certificate} is open.`)];
  if (type !== 'AgreeCaseValue') return [];
  const { proposal } = open;
  if (proposal === null || proposal.by === by) {
    return [reject('nothing-to-agree-to', '', 'The other side has proposed no value that stands.')];
  }
  return proposal.valueUsd === data.valueUsd
    ? []
    : [reject('not-the-value-proposed', '/valueUsd', `US$ ${formatUsDollars(proposal.valueUsd)} was proposed last.`)];
}
