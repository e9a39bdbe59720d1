import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../../certificates/events';
import type { ParticipantCode } from '../../participant-code';

/**
 * What a restriction covers: all trade of a Participant; all stones mined in its territory, or only those of a zone or a
 * mine there; or, by name, a company on its side of the trade, or a party on either side.
 */
export const RESTRICTION_SCOPES = ['participant', 'origin', 'zone', 'mine', 'company', 'party'] as const;
export type RestrictionScope = (typeof RESTRICTION_SCOPES)[number];

/** What a restriction asks of the others, the strongest first. */
export const RESTRICTION_EFFECTS = ['refuse', 'prior-approval', 'enhanced-vigilance'] as const;
export type RestrictionEffect = (typeof RESTRICTION_EFFECTS)[number];

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: { readonly participant: ParticipantCode; readonly restriction: string } & Data;
}

/** Trade with the Participant, or in stones mined in its territory, is restricted. Membership is not touched. */
export type TradeRestrictionImposed = Fact<
  'participant.trade-restriction-imposed',
  {
    readonly scope: RestrictionScope;
    /** The zone, mine, company (its name, or the number under which it is registered) or party; for no other scope. */
    readonly subject?: string;
    readonly effect: RestrictionEffect;
    readonly effectiveFrom: LocalDate;
    /** The last day on which it holds, when that is known from the start. */
    readonly effectiveUntil: LocalDate | null;
    readonly legalBasis: string;
  }
>;

/** From a day on a restriction asks for less, or leaves out stones of some zones and mines of the Participant. */
export type TradeRestrictionNarrowed = Fact<
  'participant.trade-restriction-narrowed',
  {
    readonly effectiveFrom: LocalDate;
    readonly effect: RestrictionEffect;
    /** All zones and mines that are left out from that day on, those of before too. */
    readonly exempt: readonly string[];
    readonly legalBasis: string;
  }
>;

/** A restriction ended: the day named is the first on which it no longer holds. */
export type TradeRestrictionLifted = Fact<
  'participant.trade-restriction-lifted',
  { readonly effectiveFrom: LocalDate; readonly legalBasis: string }
>;

/** Whoever watches over a restriction by prior approval let one shipment pass. */
export type ShipmentApproved = Fact<
  'participant.shipment-approved',
  {
    readonly certificate: CertificateNumber;
    /** The approval’s own number or name. */
    readonly approval: string;
    /** Who gave it, for example the monitor that the Plenary appointed. */
    readonly approvedBy: string;
    readonly effectiveFrom: LocalDate;
    /** The last day on which the shipment may go or arrive under it; `null` without a limit. */
    readonly effectiveUntil: LocalDate | null;
  }
>;

/** An approval was taken back: the day named is the first on which it no longer holds. */
export type ShipmentApprovalWithdrawn = Fact<
  'participant.shipment-approval-withdrawn',
  { readonly certificate: CertificateNumber; readonly effectiveFrom: LocalDate; readonly reason: string }
>;

export type RestrictionEvent =
  | TradeRestrictionImposed
  | TradeRestrictionNarrowed
  | TradeRestrictionLifted
  | ShipmentApproved
  | ShipmentApprovalWithdrawn;
