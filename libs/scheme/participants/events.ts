import type { Carats, LocalDate, UsDollars } from '@kp/kernel';
import type { DecisionNumber } from '../decisions/decision-number';
import type { ParticipantCode } from '../participant-code';
import type { RestrictionEvent } from './restrictions/events';

/** How sure the source is of the date: it states it, it follows from sources, or it is recalled with doubt. */
export const CERTAINTIES = ['stated', 'derived', 'uncertain'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Where a fact of membership comes from, and from which day on it holds. */
export interface DatedFact {
  readonly effectiveFrom: LocalDate;
  readonly certainty: Certainty;
  /** The decision, list or notice that says so. */
  readonly source: string;
}

/** For how long at most an issuer's certificates are valid. */
export interface MaximumValidity {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: { readonly participant: ParticipantCode } & Data;
}

/** The scheme became effective for a state or a regional economic integration organisation (KPCS VI.8 and 9). */
export type ParticipantAdmitted = Fact<
  'participant.admitted',
  DatedFact & { readonly name: string; readonly kind: 'state' | 'regional-organisation'; readonly producer: boolean }
>;

/** A state or organisation told the Chair that it wants to join (KPCS VI.9). It holds from the day of that notice. */
export type ApplicantNotified = Fact<'participant.applicant-notified', DatedFact & { readonly name: string }>;

/** Its wish was made known to all Participants, for which there is a month (KPCS VI.9). */
export type ApplicantCirculated = Fact<'participant.applicant-circulated', DatedFact>;

/** It no longer wants to join. */
export type ApplicantWithdrawn = Fact<'participant.applicant-withdrawn', DatedFact & { readonly reason: string }>;

/** The Participant was taken off the list, which is always somebody’s decision. */
export type ParticipantRemoved = Fact<
  'participant.removed',
  DatedFact & {
    readonly reason: string;
    /** The decision or notice of the Chair by which it was. */
    readonly decision?: DecisionNumber;
  }
>;

/** A state is a member of a regional organisation, which is the Participant in its place (KPCS I). */
export type OrganisationJoined = Fact<
  'participant.organisation-joined',
  DatedFact & {
    readonly name: string;
    readonly organisation: ParticipantCode;
    /** Whether an authority of the organisation sits there; `null` where that is not known. */
    readonly hasAuthority: boolean | null;
  }
>;

/** What rough diamonds were in the territory when the scheme became effective for it. */
export type StockDeclared = Fact<
  'participant.stock-declared',
  DatedFact & { readonly carats: Carats; readonly valueUsd: UsDollars | null }
>;

/** A former Participant came back. */
export type ParticipantRejoined = Fact<'participant.rejoined', DatedFact>;

/** The Participant's seat passed to a regional organisation that it joined. */
export type ParticipantAbsorbed = Fact<'participant.absorbed', DatedFact & { readonly into: ParticipantCode }>;

/** A place that is no Participant but meets the minimum requirements, so that Participants may trade with it. */
export type TradingEntityRecognised = Fact<'participant.recognised-for-trade', DatedFact & { readonly name: string }>;

/** Something the list says about a Participant that changes neither membership nor trade. */
export type MembershipNoteRecorded = Fact<'participant.note-recorded', DatedFact & { readonly note: string }>;

/** The letters with which the Participant's certificate numbers begin, from one day to another. */
export type PrefixAssigned = Fact<
  'participant.prefix-assigned',
  DatedFact & { readonly prefix: string; readonly effectiveUntil: LocalDate | null }
>;

/** The Participant's own rule on how long its certificates are valid. */
export type CertificatePolicyAdopted = Fact<
  'participant.certificate-policy-adopted',
  DatedFact & {
    /** The name of this version of the rule. */
    readonly policy: string;
    readonly maximumValidity: MaximumValidity | null;
    /** By how many minutes the clock is ahead of UTC at whose 24:00 a last day ends; left out, it is UTC. */
    readonly utcOffsetInMinutes?: number;
  }
>;

export type ParticipantEvent =
  | ParticipantAdmitted
  | ApplicantNotified
  | ApplicantCirculated
  | ApplicantWithdrawn
  | ParticipantRemoved
  | OrganisationJoined
  | StockDeclared
  | ParticipantRejoined
  | ParticipantAbsorbed
  | TradingEntityRecognised
  | MembershipNoteRecorded
  | PrefixAssigned
  | CertificatePolicyAdopted
  | RestrictionEvent;
