import type { Rejection } from '@kp/kernel';
import { DEFAULT_TOLERANCE, toleranceRules } from '../certificates/tolerance';
import { DEFAULT_NON_SUBMISSION, nonSubmissionRules } from '../nonsubmissions/nonsubmission-policy';
import type { PolicyKind, PolicyOf, PolicyParameters } from './policy';

interface KindEntry<Parameters> {
  readonly meaning: string;
  /** What does not fit among the parameters, which stand under the pointer. */
  readonly rules: (parameters: Parameters, pointer: string) => readonly Rejection[];
  /** What judges the days for which no version was adopted; `null` when nothing does. */
  readonly standard: { readonly version: string; readonly parameters: Parameters } | null;
}

/** Every kind of policy: what is asked of its parameters, and what holds without one. */
export const POLICY_KINDS: { readonly [Kind in PolicyKind]: KindEntry<PolicyParameters[Kind]> } = {
  tolerance: {
    meaning: 'How far what customs saw may lie from what a certificate states.',
    rules: toleranceRules,
    standard: standardOf(DEFAULT_TOLERANCE),
  },
  nonsubmission: {
    meaning: 'When the steps against a missing return may be taken.',
    rules: nonSubmissionRules,
    standard: DEFAULT_NON_SUBMISSION,
  },
};

function standardOf<Parameters extends object>({ version, ...parameters }: { readonly version: string } & Parameters) {
  return { version, parameters };
}

/** The names of all kinds of policy. */
export const POLICY_KIND_NAMES = Object.keys(POLICY_KINDS) as readonly PolicyKind[];

/** Reads the name of a kind of policy; anything else is `undefined`. */
export function parsePolicyKind(text: string): PolicyKind | undefined {
  return POLICY_KIND_NAMES.find((kind) => kind === text);
}

/** What does not fit among the parameters of a version. On the wire they are a member with the name of the kind. */
export function parameterRules<Kind extends PolicyKind>({ kind, parameters }: PolicyOf<Kind>): readonly Rejection[] {
  return POLICY_KINDS[kind].rules(parameters, `/${kind}`);
}
