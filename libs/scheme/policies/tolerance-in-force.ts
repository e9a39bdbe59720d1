import { DEFAULT_TOLERANCE, type ComparisonTolerance, type ToleranceRule } from '../certificates/tolerance';
import { policyInForce, policyNamed, type JudgingPolicy } from './policy-in-force';
import type { PolicyState } from './state';

/** The tolerance of each day, as far as versions were adopted. */
export function toleranceInForce(state: PolicyState): ToleranceRule {
  return (seenOn) => toleranceOf(policyInForce('tolerance', state, seenOn));
}

/** The tolerance of a version that was recorded with a judgement; `undefined` when no version has this name. */
export function toleranceNamed(state: PolicyState, version: string): ComparisonTolerance | undefined {
  const named = policyNamed('tolerance', state, version);
  return named && toleranceOf(named);
}

function toleranceOf(policy: JudgingPolicy<'tolerance'> | null): ComparisonTolerance {
  return policy === null ? DEFAULT_TOLERANCE : { version: policy.version, ...policy.parameters };
}
