import type { Carats } from '@kp/kernel';
import {
  caratsMatch,
  DEFAULT_TOLERANCE,
  type ComparisonTolerance,
  type ToleranceRule,
} from '../certificates/tolerance';
import type { DecisionContext } from '../decision-context';
import { dayOfAct } from '../record-rules';
import { policyStream } from '../streams';
import { policyInForce, policyNamed, type JudgingPolicy } from './policy-in-force';
import type { PolicyState } from './state';

/** The tolerance of each day, as far as versions were adopted. */
export function toleranceInForce(state: PolicyState): ToleranceRule {
  return (seenOn) => toleranceOf(policyInForce('tolerance', state, seenOn));
}

/** Whether two weights of one heap of stones count as the same, by the tolerance of the day of an act. */
export function weightsMatch(declared: Carats, weighed: Carats, context: DecisionContext): boolean {
  const rule = toleranceInForce(context.stateOf(policyStream('tolerance')));
  return caratsMatch(declared, weighed, rule(dayOfAct(context)));
}

/** The tolerance of a version that was recorded with a judgement; `undefined` when no version has this name. */
export function toleranceNamed(state: PolicyState, version: string): ComparisonTolerance | undefined {
  const named = policyNamed('tolerance', state, version);
  return named && toleranceOf(named);
}

function toleranceOf(policy: JudgingPolicy<'tolerance'> | null): ComparisonTolerance {
  return policy === null ? DEFAULT_TOLERANCE : { version: policy.version, ...policy.parameters };
}
