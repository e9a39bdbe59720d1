import type { LocalDate } from '@kp/kernel';
import type { CertificateContent, Origin } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import { membershipOn } from './membership';
import type { RestrictionEffect, RestrictionScope } from './restrictions/events';
import { isInForce } from './restrictions/in-force';
import { weightOf } from './restrictions/weight-of';
import type { ParticipantState } from './state';

/** What a certificate states of a shipment beside its ends and its origin; whoever asks in general tells less of it. */
export type StatedShipment = Partial<Pick<CertificateContent, 'number' | 'zone' | 'mine' | 'exporter' | 'importer'>>;

/** A shipment as the rules of trade see it. */
export interface TradeQuestion {
  readonly exporter: ParticipantCode;
  readonly importer: ParticipantCode;
  readonly origin: Origin;
  readonly date: LocalDate;
  readonly stated?: StatedShipment;
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
  | (PermissionReasonBase & {
      /**
       * What the restriction asks for; `approved` where the approval that it asks for was given to this shipment;
       * `place-not-stated` where it depends on the zone or mine, and none is stated.
       */
      readonly code: RestrictionEffect | 'approved' | 'place-not-stated';
      readonly restriction: string;
      readonly scope: RestrictionScope;
      /** The zone, mine, company or party. */
      readonly subject: string | null;
    });

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
 * both sides of a trade; one on an origin, or on a zone or mine there, weighs on stones of that single country, whoever
 * ships them, and cannot be judged for parcels of mixed origin; one on a company weighs on its Participant’s side, and one
 * on a party on either. `refuse` and `prior-approval` bar the trade, the latter unless the shipment was approved;
 * `enhanced-vigilance` only gives a reason. Stones of a country with a barred zone or mine are barred until it is stated
 * where they were mined.
 */
export function permissionToTrade(
  question: TradeQuestion,
  participant: (code: ParticipantCode) => ParticipantState,
): Permission {
  const { exporter, importer, origin, date } = question;
  const reasons = [
    ...standing('exporter', exporter, participant(exporter), date),
    ...restrictions('exporter', exporter, participant(exporter), question),
    ...standing('importer', importer, participant(importer), date),
    ...restrictions('importer', importer, participant(importer), question),
    ...(origin.kind === 'single' ? restrictions('origin', origin.country, participant(origin.country), question) : []),
  ];
  return { allowed: !reasons.some(({ bars }) => bars), reasons };
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
  code: ParticipantCode,
  state: ParticipantState,
  question: TradeQuestion,
): readonly PermissionReason[] {
  return state.restrictions
    .filter((restriction) => isInForce(restriction, question.date))
    .flatMap((restriction) => weightOf(restriction, side, code, question));
}
