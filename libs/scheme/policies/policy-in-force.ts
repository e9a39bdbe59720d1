import type { LocalDate } from '@kp/kernel';
import type { PolicyKind, PolicyOf } from './policy';
import { POLICY_KINDS } from './policy-kinds';
import type { PolicyState } from './state';

/** What judges: a version that was adopted, or the standard of its kind. */
export type JudgingPolicy<Kind extends PolicyKind> = Pick<PolicyOf<Kind>, 'version' | 'parameters'>;

/**
 * The version of a kind that judges a day: the one that began last by then, and of two that began on one day the one that
 * was adopted later. `null` when none had begun and the kind has no standard.
 */
export function policyInForce<Kind extends PolicyKind>(
  kind: Kind,
  state: PolicyState,
  on: LocalDate,
): JudgingPolicy<Kind> | null {
  const begun = versionsOf<Kind>(state).filter(({ effectiveFrom }) => effectiveFrom <= on);
  const last = begun.reduce<PolicyOf<Kind> | undefined>(
    (latest, policy) => (latest === undefined || policy.effectiveFrom >= latest.effectiveFrom ? policy : latest),
    undefined,
  );
  return last ?? POLICY_KINDS[kind].standard;
}

/** The version of a name; `undefined` when none bears it. */
export function policyNamed<Kind extends PolicyKind>(
  kind: Kind,
  state: PolicyState,
  version: string,
): JudgingPolicy<Kind> | undefined {
  const { standard } = POLICY_KINDS[kind];
  if (standard?.version === version) return standard;
  return versionsOf<Kind>(state).find((policy) => policy.version === version);
}

/** A history holds versions of one kind only. */
function versionsOf<Kind extends PolicyKind>({ versions }: PolicyState): readonly PolicyOf<Kind>[] {
  const known: readonly PolicyOf<PolicyKind>[] = versions;
  return known as readonly PolicyOf<Kind>[];
}
