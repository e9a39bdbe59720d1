import { hasRole, type Decider, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import type { PolicyCommand } from './commands';
import type { PolicyEvent } from './events';
import type { Policy } from './policy';
import { policyNamed } from './policy-in-force';
import { parameterRules } from './policy-kinds';
import { evolvePolicy, initialPolicyState, type PolicyState } from './state';

/**
 * The rules of one policy. The Chair records its versions. A version may begin on any day: from its adoption on it judges
 * what is recorded about the days from its beginning, also those that lie before its adoption.
 */
export const policyDecider: Decider<PolicyState, PolicyCommand, PolicyEvent, DecisionContext> = {
  initialState: initialPolicyState,
  evolve: evolvePolicy,
  decide: ({ data }, state, context) => {
    const { actor } = context;
    if (!hasRole(actor, 'chair')) return judged([reject('not-the-chair', '', `The actor is ${hatsOf(actor)}.`)]);
    return judged<PolicyEvent>(
      [
        ...notInTheFuture(context),
        ...textsPresent({
          '/version': data.version,
          ...(data.decision === null ? {} : { '/decision': data.decision }),
        }),
        ...versionRule(data, state),
        ...parameterRules(data),
      ],
      { type: 'policy.adopted', version: 1, data: { ...data, adoptedOn: dayOfAct(context) } },
    );
  },
};

function versionRule({ kind, version }: Policy, state: PolicyState): readonly Rejection[] {
  if (policyNamed(kind, state, version) === undefined) return [];
  return [reject('policy-version-taken', '/version', `A version ${version} of the ${kind} policy is known.`)];
}
