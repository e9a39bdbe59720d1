import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../../certificates/events';
import type { RestrictionEffect, RestrictionEvent, RestrictionScope } from './events';

/** What a restriction asks for from a day on, after it was narrowed. */
export interface Narrowing {
  readonly effectiveFrom: LocalDate;
  readonly effect: RestrictionEffect;
  /** The zones and mines that are left out. */
  readonly exempt: readonly string[];
  readonly legalBasis: string;
}

/** That one shipment may pass. */
export interface ShipmentApproval {
  readonly certificate: CertificateNumber;
  readonly approval: string;
  readonly approvedBy: string;
  readonly effectiveFrom: LocalDate;
  /** The last day, or `null` without a limit. */
  readonly effectiveUntil: LocalDate | null;
  /** `effectiveFrom` is the first day on which it holds no longer. */
  readonly withdrawn: { readonly effectiveFrom: LocalDate; readonly reason: string } | null;
}

/** A restriction of trade, what was made of it, and its end where it was lifted. */
export interface TradeRestriction {
  readonly restriction: string;
  readonly scope: RestrictionScope;
  /** The zone, mine, company or party; `null` for the other scopes. */
  readonly subject: string | null;
  readonly effect: RestrictionEffect;
  readonly effectiveFrom: LocalDate;
  /** The last day on which it holds, or `null` while no end is set. */
  readonly effectiveUntil: LocalDate | null;
  readonly legalBasis: string;
  /** In the order of recording, which is that of their days. */
  readonly narrowings: readonly Narrowing[];
  readonly approvals: readonly ShipmentApproval[];
  /** `effectiveFrom` is the first day on which it holds no longer. */
  readonly lifted: { readonly effectiveFrom: LocalDate; readonly legalBasis: string } | null;
}

/** Folds one event about restrictions. Total: of an unknown restriction it changes nothing. */
export function evolveRestrictions(
  restrictions: readonly TradeRestriction[],
  { type, data }: RestrictionEvent,
): readonly TradeRestriction[] {
  switch (type) {
    case 'participant.trade-restriction-imposed': {
      const { restriction, scope, subject = null, effect, effectiveFrom, effectiveUntil, legalBasis } = data;
      const terms = { restriction, scope, subject, effect, effectiveFrom, effectiveUntil, legalBasis };
      return [...restrictions, { ...terms, narrowings: [], approvals: [], lifted: null }];
    }
    case 'participant.trade-restriction-narrowed': {
      const { effectiveFrom, effect, exempt, legalBasis } = data;
      return changed(restrictions, data.restriction, (known) => ({
        ...known,
        narrowings: [...known.narrowings, { effectiveFrom, effect, exempt, legalBasis }],
      }));
    }
    case 'participant.trade-restriction-lifted': {
      const { effectiveFrom, legalBasis } = data;
      return changed(restrictions, data.restriction, (known) => ({ ...known, lifted: { effectiveFrom, legalBasis } }));
    }
    case 'participant.shipment-approved': {
      const { certificate, approval, approvedBy, effectiveFrom, effectiveUntil } = data;
      const given = { certificate, approval, approvedBy, effectiveFrom, effectiveUntil, withdrawn: null };
      return changed(restrictions, data.restriction, (known) => ({ ...known, approvals: [...known.approvals, given] }));
    }
    case 'participant.shipment-approval-withdrawn': {
      const { certificate, effectiveFrom, reason } = data;
      return changed(restrictions, data.restriction, (known) => ({
        ...known,
        approvals: known.approvals.map((approval) =>
          approval.certificate === certificate && approval.withdrawn === null
            ? { ...approval, withdrawn: { effectiveFrom, reason } }
            : approval,
        ),
      }));
    }
  }
}

function changed(
  restrictions: readonly TradeRestriction[],
  name: string,
  change: (known: TradeRestriction) => TradeRestriction,
): readonly TradeRestriction[] {
  return restrictions.map((known) => (known.restriction === name ? change(known) : known));
}
