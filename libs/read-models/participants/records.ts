import type { LocalDate, Position } from '@kp/kernel';
import type {
  Certainty,
  MaximumValidity,
  ParticipantCode,
  ParticipantEvent,
  Narrowing,
  RestrictionEffect,
  RestrictionScope,
  ShipmentApproval,
} from '@kp/scheme';

/** What a place is to the scheme. */
export type Standing = 'participant' | 'trading-entity' | 'removed' | 'absorbed';

/** An interval in which a place stood so. */
export interface StandingInterval {
  readonly code: ParticipantCode;
  readonly name: string;
  readonly standing: Standing;
  readonly effectiveFrom: LocalDate;
  /** The last day; `null` while nothing else is known. */
  readonly effectiveUntil: LocalDate | null;
  readonly certainty: Certainty;
  readonly source: string;
  /** The regional organisation that took over its seat, when it was absorbed. */
  readonly into: ParticipantCode | null;
  /** Why it was removed. */
  readonly reason: string | null;
  /** The event that said so. */
  readonly position: Position;
}

/** How a place stood from day to day. */
export interface PlaceStandings {
  readonly code: ParticipantCode;
  readonly producer: boolean;
  readonly standings: readonly StandingInterval[];
}

/** A Participant, or a place recognised for trade, on a date. */
export interface ParticipantOnDate {
  readonly code: ParticipantCode;
  readonly name: string;
  readonly standing: 'participant' | 'trading-entity';
  readonly kind: 'state' | 'regional-organisation' | null;
  readonly producer: boolean;
  /** The first day of this standing. */
  readonly since: LocalDate;
  readonly certainty: Certainty;
  readonly prefixes: readonly string[];
  readonly maximumValidity: MaximumValidity | null;
  readonly synthetic: boolean;
}

/** A restriction of trade. */
export interface RestrictionRecord {
  readonly restriction: string;
  readonly participant: ParticipantCode;
  readonly scope: RestrictionScope;
  /** The zone, mine, company or party; `null` for the other scopes. */
  readonly subject: string | null;
  /** As it was imposed; see `narrowings`. */
  readonly effect: RestrictionEffect;
  readonly effectiveFrom: LocalDate;
  /** The last day on which it holds; `null` while no end is known. */
  readonly effectiveUntil: LocalDate | null;
  readonly legalBasis: string;
  /** What was made of it later, in the order of its days. */
  readonly narrowings: readonly Narrowing[];
  /** The shipments that were approved under it. */
  readonly approvals: readonly ShipmentApproval[];
  /** The legal basis of its lifting. */
  readonly liftedBy: string | null;
  readonly imposedAt: Position;
  readonly liftedAt: Position | null;
}

/** Letters with which the certificate numbers of a Participant begin. */
export interface PrefixRecord {
  readonly participant: ParticipantCode;
  readonly prefix: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveUntil: LocalDate | null;
  readonly certainty: Certainty;
  readonly source: string;
  readonly position: Position;
}

/** One fact of the history of a place. */
export interface MembershipFact {
  readonly code: ParticipantCode;
  readonly type: ParticipantEvent['type'];
  readonly effectiveFrom: LocalDate;
  /** `null` for restrictions, whose dates the decision itself states. */
  readonly certainty: Certainty | null;
  readonly source: string;
  /** What it says beside the date, in words. */
  readonly detail: string;
  readonly position: Position;
  readonly synthetic: boolean;
}

/** All that is known of one place. */
export interface ParticipantDossier {
  readonly code: ParticipantCode;
  readonly name: string;
  readonly kind: 'state' | 'regional-organisation' | null;
  readonly producer: boolean;
  readonly standings: readonly StandingInterval[];
  readonly prefixes: readonly PrefixRecord[];
  readonly restrictions: readonly RestrictionRecord[];
  readonly history: readonly MembershipFact[];
}
