import type { LocalDate } from '@kp/kernel';
import type { NonSubmissionParameters } from '../nonsubmissions/nonsubmission-policy';
import type { ToleranceParameters } from '../certificates/tolerance';

/**
 * What a policy of each kind lays down. A further kind is a member here, an entry in `POLICY_KINDS`, and a member of its
 * name in the wire form of `AdoptPolicy`; its history is `policy-` and its name.
 */
export interface PolicyParameters {
  /** How far what customs saw may lie from what a certificate states. */
  readonly tolerance: ToleranceParameters;
  /** When the steps against a missing return may be taken. */
  readonly nonsubmission: NonSubmissionParameters;
}

export type PolicyKind = keyof PolicyParameters;

/** One version of a policy. It never changes; a new rule is a new version. */
export interface PolicyOf<Kind extends PolicyKind> {
  readonly kind: Kind;
  /** The name of the version, unique among those of its kind. It is recorded with what is judged by it. */
  readonly version: string;
  /** The first day that it judges. It ends where a later one begins. */
  readonly effectiveFrom: LocalDate;
  /** The decision of the scheme that it carries out, by its own name; `null` for an order of this ledger. */
  readonly decision: string | null;
  readonly parameters: PolicyParameters[Kind];
}

/** A version of a policy of any kind. */
export type Policy = { readonly [Kind in PolicyKind]: PolicyOf<Kind> }[PolicyKind];
