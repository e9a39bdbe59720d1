import type { Carats, LocalDate, UsDollars } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { DatedFact, MaximumValidity, ParticipantAdmitted, ParticipantEvent } from './events';
import { evolveRestrictions, type TradeRestriction } from './restrictions/state';

/** A change of membership, in the terms of its event. */
export type MembershipFact =
  | (DatedFact & { readonly kind: 'admitted' | 'rejoined' | 'recognised' })
  | (DatedFact & { readonly kind: 'removed'; readonly reason: string })
  | (DatedFact & { readonly kind: 'absorbed'; readonly into: ParticipantCode });

/** Something the list says that changes neither membership nor trade. */
export interface MembershipNote extends DatedFact {
  readonly note: string;
}

/** A step of somebody that wants to join. */
export interface ApplicantStep extends DatedFact {
  readonly kind: 'notified' | 'circulated' | 'withdrawn';
}

/** That a state is a member of a regional organisation. */
export interface OrganisationMembership extends DatedFact {
  readonly organisation: ParticipantCode;
  /** `null` where it is not known whether an authority of the organisation sits there. */
  readonly hasAuthority: boolean | null;
}

/** What rough diamonds were in the territory on a day. */
export interface DeclaredStock extends DatedFact {
  readonly carats: Carats;
  readonly valueUsd: UsDollars | null;
}

/** The letters with which certificate numbers begin, from one day to another, both included. */
export interface AssignedPrefix extends DatedFact {
  readonly prefix: string;
  /** The last day, or `null` while no end is known. */
  readonly effectiveUntil: LocalDate | null;
}

/** The rule of an issuer on the life of its certificates. */
export interface CertificatePolicy extends DatedFact {
  readonly policy: string;
  /** `null`: the issuer sets no maximum. */
  readonly maximumValidity: MaximumValidity | null;
  /** By how many minutes the clock is ahead of UTC at whose 24:00 a last day ends. */
  readonly utcOffsetInMinutes: number;
}

/**
 * What the ledger knows of one Participant or other place. Lists are in the order of recording. What held on a day is
 * read out of them by `membershipOn`, `policyOn`, `prefixesOn` and `permissionToTrade`.
 */
export interface ParticipantState {
  /** `null` while the ledger has never heard of the place. */
  readonly code: ParticipantCode | null;
  readonly name: string | null;
  /** `null` for a place that never was a Participant. */
  readonly kind: ParticipantAdmitted['data']['kind'] | null;
  readonly producer: boolean;
  readonly membership: readonly MembershipFact[];
  readonly applicant: readonly ApplicantStep[];
  readonly organisations: readonly OrganisationMembership[];
  readonly stocks: readonly DeclaredStock[];
  readonly notes: readonly MembershipNote[];
  readonly prefixes: readonly AssignedPrefix[];
  readonly policies: readonly CertificatePolicy[];
  readonly restrictions: readonly TradeRestriction[];
}

export const initialParticipantState: ParticipantState = {
  code: null,
  name: null,
  kind: null,
  producer: false,
  membership: [],
  applicant: [],
  organisations: [],
  stocks: [],
  notes: [],
  prefixes: [],
  policies: [],
  restrictions: [],
};

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveParticipant(state: ParticipantState, event: ParticipantEvent): ParticipantState {
  switch (event.type) {
    case 'participant.admitted': {
      const { participant, name, kind, producer } = event.data;
      return {
        ...withMembership(state, participant, { kind: 'admitted', ...dated(event.data) }),
        name,
        kind,
        producer,
      };
    }
    case 'participant.applicant-notified':
      return {
        ...withStep(state, event.data.participant, { kind: 'notified', ...dated(event.data) }),
        name: event.data.name,
      };
    case 'participant.applicant-circulated':
      return withStep(state, event.data.participant, { kind: 'circulated', ...dated(event.data) });
    case 'participant.applicant-withdrawn':
      return withStep(state, event.data.participant, { kind: 'withdrawn', ...dated(event.data) });
    case 'participant.organisation-joined': {
      const { participant: code, name, organisation, hasAuthority } = event.data;
      const joined = { ...dated(event.data), organisation, hasAuthority };
      return { ...state, code, name, organisations: [...state.organisations, joined] };
    }
    case 'participant.stock-declared': {
      const { participant: code, carats, valueUsd } = event.data;
      return { ...state, code, stocks: [...state.stocks, { ...dated(event.data), carats, valueUsd }] };
    }
    case 'participant.removed': {
      const { participant, reason } = event.data;
      return withMembership(state, participant, { kind: 'removed', ...dated(event.data), reason });
    }
    case 'participant.rejoined':
      return withMembership(state, event.data.participant, { kind: 'rejoined', ...dated(event.data) });
    case 'participant.absorbed': {
      const { participant, into } = event.data;
      return withMembership(state, participant, { kind: 'absorbed', ...dated(event.data), into });
    }
    case 'participant.recognised-for-trade': {
      const { participant, name } = event.data;
      return { ...withMembership(state, participant, { kind: 'recognised', ...dated(event.data) }), name };
    }
    case 'participant.note-recorded': {
      const { participant: code, note } = event.data;
      return { ...state, code, notes: [...state.notes, { ...dated(event.data), note }] };
    }
    case 'participant.prefix-assigned': {
      const { participant: code, prefix, effectiveUntil } = event.data;
      return { ...state, code, prefixes: [...state.prefixes, { ...dated(event.data), prefix, effectiveUntil }] };
    }
    case 'participant.certificate-policy-adopted': {
      const { participant: code, policy, maximumValidity, utcOffsetInMinutes = 0 } = event.data;
      const adopted = { ...dated(event.data), policy, maximumValidity, utcOffsetInMinutes };
      return { ...state, code, policies: [...state.policies, adopted] };
    }
    case 'participant.trade-restriction-imposed':
    case 'participant.trade-restriction-narrowed':
    case 'participant.trade-restriction-lifted':
    case 'participant.shipment-approved':
    case 'participant.shipment-approval-withdrawn':
      return {
        ...state,
        code: event.data.participant,
        restrictions: evolveRestrictions(state.restrictions, event),
      };
    default:
      event satisfies never;
      return state;
  }
}

function withStep(state: ParticipantState, code: ParticipantCode, step: ApplicantStep): ParticipantState {
  return { ...state, code, applicant: [...state.applicant, step] };
}

function withMembership(state: ParticipantState, code: ParticipantCode, fact: MembershipFact): ParticipantState {
  return { ...state, code, membership: [...state.membership, fact] };
}

function dated({ effectiveFrom, certainty, source }: DatedFact): DatedFact {
  return { effectiveFrom, certainty, source };
}
