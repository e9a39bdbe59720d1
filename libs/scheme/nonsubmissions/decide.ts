import { actsFor, hasRole, type Decider, type Rejection, type Role } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { policyInForce } from '../policies/policy-in-force';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import { isPeriodOf } from '../returns/dataset';
import { SEGMENTS } from '../returns/events';
import { dueDate } from '../statistical-period';
import { policyStream, returnStream } from '../streams';
import type { NonSubmissionCommand, NonSubmissionStep } from './commands';
import type { NonSubmissionEvent } from './events';
import { nonSubmissionName } from './nonsubmission-key';
import { DEFAULT_NON_SUBMISSION } from './nonsubmission-policy';
import { nextStep } from './standing';
import { evolveNonSubmission, initialNonSubmissionState, type NonSubmissionState } from './state';

type Step = NonSubmissionCommand['data'];

/** Who takes each step. An explanation is the Participant's own word. */
const WHO_MAY: Readonly<Record<Exclude<NonSubmissionStep, 'explanation'>, readonly Role[]>> = {
  reminder: ['working-group', 'participation-committee', 'chair'],
  notice: ['working-group', 'participation-committee', 'chair'],
  referral: ['working-group', 'chair'],
  recommendation: ['participation-committee'],
  waiver: ['participation-committee'],
};

/**
 * The rules of one case of non-submission. Each step is a person's decision: the policy says from when it may be taken,
 * and none is skipped. An explanation is evidence and always taken; a complete return ends the case by itself.
 */
export const nonSubmissionDecider: Decider<
  NonSubmissionState,
  NonSubmissionCommand,
  NonSubmissionEvent,
  DecisionContext
> = {
  initialState: initialNonSubmissionState,
  evolve: evolveNonSubmission,
  decide: ({ data }, state, context) => {
    const barred = authorityRule(data, context);
    if (barred.length > 0) return judged(barred);
    const { participant, dataset, period, step, text } = data;
    const takenOn = dayOfAct(context);
    const policy = policyOf(context);
    const event: NonSubmissionEvent = {
      type: 'nonsubmission.step-recorded',
      version: 1,
      data: { participant, dataset, period, step, takenOn, text, policyVersion: policy.version },
    };
    return judged<NonSubmissionEvent>(
      [
        ...notInTheFuture(context),
        ...textsPresent({ '/text': text }),
        ...(context.participant(participant).code === null
          ? [reject('participant-unknown', '/participant', `Nothing about ${participant} is on record.`)]
          : []),
        ...(isPeriodOf(dataset, period)
          ? []
          : [reject('period-unfit', '/period', `${dataset} is not reported for ${period}.`)]),
        ...(step === 'explanation' ? [] : stepRules(data, state, context)),
      ],
      event,
    );
  },
};

/** The policy in force on the day of the act. */
function policyOf(context: DecisionContext) {
  const state = context.stateOf(policyStream('nonsubmission'));
  return policyInForce('nonsubmission', state, dayOfAct(context)) ?? DEFAULT_NON_SUBMISSION;
}

function authorityRule({ participant, step }: Step, { actor }: DecisionContext): readonly Rejection[] {
  const may =
    step === 'explanation'
      ? actsFor(actor, participant, 'statistics-office', 'exporting-authority', 'importing-authority')
      : hasRole(actor, ...WHO_MAY[step]);
  if (may) return [];
  return [reject('not-for-this-step', '', `The step is ${step}; the actor is ${hatsOf(actor)}.`)];
}

function stepRules(data: Step, { steps }: NonSubmissionState, context: DecisionContext): readonly Rejection[] {
  const { participant, dataset, period, step } = data;
  const name = nonSubmissionName(data);
  const due = dueDate(period);
  const day = dayOfAct(context);
  const isSubmitted = SEGMENTS.some(
    (segment) => context.stateOf(returnStream({ participant, dataset, period, segment })).status === 'filed',
  );
  if (isSubmitted) return [reject('submitted-already', '', `The return ${name} stands.`)];
  if (day <= due) return [reject('not-overdue', '/period', `${name} is due on ${due}; the act is of ${day}.`)];
  const last = steps.at(-1);
  if (last !== undefined && last.takenOn > day) {
    return [reject('dates-out-of-order', '', `The act is of ${day}; the one before it is of ${last.takenOn}.`)];
  }
  if (steps.some((taken) => taken.step === 'waiver')) return [reject('waived-already', '', `${name} was waived.`)];
  if (step === 'waiver') return [];
  const next = nextStep(steps, due, policyOf(context).parameters);
  if (next?.step !== step) {
    const detail = next === null ? `Every step was taken on ${name}.` : `The next step on ${name} is the ${next.step}.`;
    return [reject('step-out-of-order', '/step', detail)];
  }
  if (day < next.from) {
    return [reject('step-too-early', '/step', `The ${step} may be taken from ${next.from} on; the act is of ${day}.`)];
  }
  return [];
}
