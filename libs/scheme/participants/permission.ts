import type { LocalDate } from '@kp/kernel';
import type { Origin } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import type { RestrictionEffect, RestrictionScope } from './events';
import { membershipOn } from './membership';
import type { ParticipantState, TradeRestriction } from './state';

/** A shipment as the rules of trade see it. */
export interface TradeQuestion {
  readonly exporter: ParticipantCode;
  readonly importer: ParticipantCode;
  readonly origin: Origin;
  readonly date: LocalDate;
}

/** On which side of the trade a reason stands. */
export type TradeSide = 'exporter' | 'importer' | 'origin';

interface PermissionReasonBase {
  readonly side: TradeSide;
  readonly participant: ParticipantCode;
  /** Whether it bars the trade by itself. */
  readonly bars: boolean;
  /** The rule, decision or notice that says so. */
  readonly legalBasis: string;
}

/** Something that stands against a trade, or asks for closer attention to it. */
export type PermissionReason =
  | (PermissionReasonBase & {
      readonly code: 'never-participant' | 'not-yet-participant' | 'removed' | 'absorbed';
      readonly restriction: null;
    })
  | (PermissionReasonBase & { readonly code: RestrictionEffect; readonly restriction: string });

/** Whether a trade is allowed on a day, with every reason for and beside that, exporter first, then importer, then origin. */
export interface Permission {
  readonly allowed: boolean;
  readonly reasons: readonly PermissionReason[];
}

/** Answers for one question; who asks need not know where the states of Participants come from. */
export type PermissionRule = (question: TradeQuestion) => Permission;

/**
 * Whether two places may trade rough diamonds with each other on a day (KPCS III(c), and the restrictions in force).
 *
 * Either side must be a Participant on that day, or a place recognised for trade. A restriction on a Participant weighs on
 * both sides of a trade; one on an origin weighs on stones of that single country, whoever ships them, and cannot be
 * judged for parcels of mixed origin. `refuse` and `prior-approval` bar the trade; `enhanced-vigilance` only gives a reason.
 */
export function permissionToTrade(
  { exporter, importer, origin, date }: TradeQuestion,
  participant: (code: ParticipantCode) => ParticipantState,
): Permission {
  const reasons = [
    ...standing('exporter', exporter, participant(exporter), date),
    ...restrictions('exporter', 'participant', exporter, participant(exporter), date),
    ...standing('importer', importer, participant(importer), date),
    ...restrictions('importer', 'participant', importer, participant(importer), date),
    ...(origin.kind === 'single'
      ? restrictions('origin', 'origin', origin.country, participant(origin.country), date)
      : []),
  ];
  return { allowed: !reasons.some(({ bars }) => bars), reasons };
}

/** Whether a restriction holds on a day. */
export function isInForce({ effectiveFrom, effectiveUntil, lifted }: TradeRestriction, date: LocalDate): boolean {
  return (
    effectiveFrom <= date &&
    (effectiveUntil === null || date <= effectiveUntil) &&
    (lifted === null || date < lifted.effectiveFrom)
  );
}

function standing(
  side: TradeSide,
  code: ParticipantCode,
  state: ParticipantState,
  date: LocalDate,
): readonly PermissionReason[] {
  const membership = membershipOn(state, date);
  const reason = { side, participant: code, bars: true, restriction: null } as const;
  switch (membership.kind) {
    case 'participant':
    case 'recognised':
      return [];
    case 'former':
      return [{ ...reason, code: membership.cause, legalBasis: membership.source }];
    case 'never':
      return [
        {
          ...reason,
          code: membership.until === null ? 'never-participant' : 'not-yet-participant',
          legalBasis: 'KPCS III(c)',
        },
      ];
  }
}

function restrictions(
  side: TradeSide,
  scope: RestrictionScope,
  code: ParticipantCode,
  state: ParticipantState,
  date: LocalDate,
): readonly PermissionReason[] {
  return state.restrictions
    .filter((restriction) => restriction.scope === scope && isInForce(restriction, date))
    .map(({ restriction, effect, legalBasis }) => ({
      side,
      participant: code,
      bars: effect !== 'enhanced-vigilance',
      code: effect,
      restriction,
      legalBasis,
    }));
}
