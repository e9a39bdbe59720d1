import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { Certainty } from './events';
import type { AssignedPrefix, CertificatePolicy, MembershipFact, ParticipantState } from './state';

/** Whether a place belonged to the scheme on a day. `since` is the first day of that standing. */
export type Membership =
  | { readonly kind: 'participant'; readonly since: LocalDate; readonly certainty: Certainty }
  | { readonly kind: 'recognised'; readonly since: LocalDate; readonly certainty: Certainty }
  | {
      readonly kind: 'former';
      readonly since: LocalDate;
      readonly certainty: Certainty;
      readonly cause: 'removed' | 'absorbed';
      /** The regional organisation that took over its seat, when it was absorbed. */
      readonly into: ParticipantCode | null;
      readonly source: string;
    }
  | {
      readonly kind: 'never';
      readonly since: null;
      /** The first day on which it belongs, where the ledger knows of a later one. */
      readonly until: LocalDate | null;
    };

/**
 * The standing of a place on a day, as the ledger knows it. A fact holds from its own day on, until another one holds;
 * of two with the same day the one recorded last counts. Restrictions of trade play no part (see `permissionToTrade`).
 */
export function membershipOn(state: ParticipantState, date: LocalDate): Membership {
  const fact = latestOn(state.membership, date);
  if (fact === undefined) return { kind: 'never', since: null, until: earliest(state.membership) };
  const { effectiveFrom: since, certainty, source } = fact;
  switch (fact.kind) {
    case 'admitted':
    case 'rejoined':
      return { kind: 'participant', since, certainty };
    case 'recognised':
      return { kind: 'recognised', since, certainty };
    case 'removed':
      return { kind: 'former', since, certainty, cause: 'removed', into: null, source };
    case 'absorbed':
      return { kind: 'former', since, certainty, cause: 'absorbed', into: fact.into, source };
  }
}

/** The prefixes that the issuer's certificate numbers may carry on a day. */
export function prefixesOn(state: ParticipantState, date: LocalDate): readonly AssignedPrefix[] {
  return state.prefixes.filter(
    ({ effectiveFrom, effectiveUntil }) => effectiveFrom <= date && (effectiveUntil === null || date <= effectiveUntil),
  );
}

/** The issuer's certificate policy on a day; `undefined` when it had none. */
export function policyOn(state: ParticipantState, date: LocalDate): CertificatePolicy | undefined {
  return latestOn(state.policies, date);
}

function latestOn<Fact extends { readonly effectiveFrom: LocalDate }>(
  facts: readonly Fact[],
  date: LocalDate,
): Fact | undefined {
  let latest: Fact | undefined;
  for (const fact of facts) {
    if (fact.effectiveFrom <= date && (latest === undefined || latest.effectiveFrom <= fact.effectiveFrom))
      latest = fact;
  }
  return latest;
}

function earliest(facts: readonly MembershipFact[]): LocalDate | null {
  return facts.reduce<LocalDate | null>(
    (first, { effectiveFrom }) => (first === null || effectiveFrom < first ? effectiveFrom : first),
    null,
  );
}
