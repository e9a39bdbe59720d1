import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../../certificates/events';
import type { Narrowing, ShipmentApproval, TradeRestriction } from './state';

/** Whether a restriction holds on a day. */
export function isInForce(
  { effectiveFrom, effectiveUntil, lifted }: Pick<TradeRestriction, 'effectiveFrom' | 'effectiveUntil' | 'lifted'>,
  date: LocalDate,
): boolean {
  return (
    effectiveFrom <= date &&
    (effectiveUntil === null || date <= effectiveUntil) &&
    (lifted === null || date < lifted.effectiveFrom)
  );
}

/** What a restriction asks for on a day: as it was imposed, or as the last narrowing until then left it. */
export function termsOn(restriction: TradeRestriction, date: LocalDate): Narrowing {
  const { effectiveFrom, effect, legalBasis, narrowings } = restriction;
  return (
    narrowings.findLast((narrowing) => narrowing.effectiveFrom <= date) ?? {
      effectiveFrom,
      effect,
      exempt: [],
      legalBasis,
    }
  );
}

/** The approval under which a shipment may pass on a day. */
export function approvalOn(
  { approvals }: TradeRestriction,
  certificate: CertificateNumber | undefined,
  date: LocalDate,
): ShipmentApproval | undefined {
  return approvals.find(
    ({ certificate: approved, effectiveFrom, effectiveUntil, withdrawn }) =>
      approved === certificate &&
      effectiveFrom <= date &&
      (effectiveUntil === null || date <= effectiveUntil) &&
      (withdrawn === null || date < withdrawn.effectiveFrom),
  );
}
