import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES, type ParticipantCode, type RestrictionCommand } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { dayOf, memberOrNone, numberOf, orNull, participantOf, same, textOf, wordOf } from '../wire-values';
import { ApproveShipmentDto } from './approve-shipment.dto';
import { ImposeTradeRestrictionDto } from './impose-trade-restriction.dto';
import { LiftTradeRestrictionDto } from './lift-trade-restriction.dto';
import { NarrowTradeRestrictionDto } from './narrow-trade-restriction.dto';
import type { RestrictionKeyDto } from './restriction-key.dto';
import { WithdrawShipmentApprovalDto } from './withdraw-shipment-approval.dto';

/** The wire forms of the commands about restrictions of trade. */
export const RESTRICTION_FORMS: FormsOf<RestrictionCommand> = {
  ImposeTradeRestriction: form(
    ImposeTradeRestrictionDto,
    (wire) => ({
      ...keyOf(wire),
      scope: wordOf(RESTRICTION_SCOPES, wire.scope),
      ...memberOrNone('subject', wire.subject, textOf),
      effect: wordOf(RESTRICTION_EFFECTS, wire.effect),
      effectiveFrom: dayOf(wire.effectiveFrom),
      effectiveUntil: orNull(wire.effectiveUntil, dayOf),
      legalBasis: textOf(wire.legalBasis),
    }),
    ({ effectiveUntil, ...told }) => ({ ...told, ...memberOrNone('effectiveUntil', effectiveUntil, same) }),
  ),
  NarrowTradeRestriction: form(
    NarrowTradeRestrictionDto,
    (wire) => ({
      ...keyOf(wire),
      effectiveFrom: dayOf(wire.effectiveFrom),
      effect: wordOf(RESTRICTION_EFFECTS, wire.effect),
      exempt: (wire.exempt ?? []).map(textOf),
      legalBasis: textOf(wire.legalBasis),
    }),
    ({ exempt, ...told }) => ({ ...told, ...(exempt.length === 0 ? {} : { exempt: [...exempt] }) }),
  ),
  LiftTradeRestriction: form(
    LiftTradeRestrictionDto,
    (wire) => ({
      ...keyOf(wire),
      effectiveFrom: dayOf(wire.effectiveFrom),
      legalBasis: textOf(wire.legalBasis),
    }),
    same,
  ),
  ApproveShipment: form(
    ApproveShipmentDto,
    (wire) => ({
      ...keyOf(wire),
      certificate: numberOf(wire.certificate),
      approval: textOf(wire.approval),
      approvedBy: textOf(wire.approvedBy),
      effectiveFrom: dayOf(wire.effectiveFrom),
      effectiveUntil: orNull(wire.effectiveUntil, dayOf),
    }),
    ({ effectiveUntil, ...told }) => ({ ...told, ...memberOrNone('effectiveUntil', effectiveUntil, same) }),
  ),
  WithdrawShipmentApproval: form(
    WithdrawShipmentApprovalDto,
    (wire) => ({
      ...keyOf(wire),
      certificate: numberOf(wire.certificate),
      effectiveFrom: dayOf(wire.effectiveFrom),
      reason: textOf(wire.reason),
    }),
    same,
  ),
};

function keyOf({ participant, restriction }: PlainOf<RestrictionKeyDto>): {
  readonly participant: ParticipantCode;
  readonly restriction: string;
} {
  return { participant: participantOf(participant), restriction: textOf(restriction) };
}
