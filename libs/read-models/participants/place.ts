import { addDays, type LocalDate, type Position } from '@kp/kernel';
import {
  evolveParticipant,
  initialParticipantState,
  type ParticipantCode,
  type ParticipantEvent,
  type ParticipantState,
} from '@kp/scheme';
import type { PrefixRecord, RestrictionRecord, Standing, StandingInterval } from './records';

/** One recorded fact about a place. */
export interface Fact {
  readonly position: Position;
  readonly event: ParticipantEvent;
  readonly isSynthetic: boolean;
}

type MembershipType = Extract<
  ParticipantEvent['type'],
  | 'participant.admitted'
  | 'participant.removed'
  | 'participant.rejoined'
  | 'participant.absorbed'
  | 'participant.recognised-for-trade'
>;

type MembershipEvent = Extract<ParticipantEvent, { readonly type: MembershipType }>;

const STANDINGS: Readonly<Record<MembershipType, Standing>> = {
  'participant.admitted': 'participant',
  'participant.rejoined': 'participant',
  'participant.recognised-for-trade': 'trading-entity',
  'participant.removed': 'removed',
  'participant.absorbed': 'absorbed',
};

/** All that is known of a place, from its facts in the order of recording. */
export class Place {
  readonly state: ParticipantState;
  readonly isSynthetic: boolean;

  constructor(
    readonly code: ParticipantCode,
    readonly facts: readonly Fact[],
  ) {
    this.state = facts.reduce((state, { event }) => evolveParticipant(state, event), initialParticipantState);
    this.isSynthetic = facts.some(({ isSynthetic }) => isSynthetic);
  }

  get name(): string {
    return this.state.name ?? this.code;
  }

  /** How it stood from day to day; a fact holds until another does, and of two with the same day the later recorded. */
  standings(): readonly StandingInterval[] {
    const byDay = new Map<LocalDate, { readonly event: MembershipEvent; readonly position: Position }>();
    for (const { event, position } of this.facts) {
      if (isMembership(event)) byDay.set(event.data.effectiveFrom, { event, position });
    }
    const days = [...byDay].sort(([left], [right]) => (left < right ? -1 : 1));
    return days.map(([effectiveFrom, { event, position }], index) => {
      const next = days[index + 1]?.[0];
      return {
        code: this.code,
        name: this.name,
        standing: STANDINGS[event.type],
        effectiveFrom,
        effectiveUntil: next === undefined ? null : addDays(next, -1),
        certainty: event.data.certainty,
        source: event.data.source,
        into: event.type === 'participant.absorbed' ? event.data.into : null,
        reason: event.type === 'participant.removed' ? event.data.reason : null,
        position,
      };
    });
  }

  prefixes(): readonly PrefixRecord[] {
    return this.facts.flatMap(({ event, position }) => {
      if (event.type !== 'participant.prefix-assigned') return [];
      const { participant, prefix, effectiveFrom, effectiveUntil, certainty, source } = event.data;
      return [{ participant, prefix, effectiveFrom, effectiveUntil, certainty, source, position }];
    });
  }

  /** In the order in which they were imposed. */
  restrictions(): readonly RestrictionRecord[] {
    return this.state.restrictions.map(({ lifted, narrowings, approvals, ...restriction }) => {
      const lastDay = lifted === null ? null : addDays(lifted.effectiveFrom, -1);
      return {
        participant: this.code,
        restriction: restriction.restriction,
        scope: restriction.scope,
        subject: restriction.subject,
        effect: restriction.effect,
        effectiveFrom: restriction.effectiveFrom,
        effectiveUntil: earlier(restriction.effectiveUntil, lastDay),
        legalBasis: restriction.legalBasis,
        narrowings,
        approvals,
        liftedBy: lifted?.legalBasis ?? null,
        imposedAt: this.#lastFact('participant.trade-restriction-imposed', restriction.restriction) ?? (0 as Position),
        liftedAt: this.#lastFact('participant.trade-restriction-lifted', restriction.restriction) ?? null,
      };
    });
  }

  #lastFact(
    type: 'participant.trade-restriction-imposed' | 'participant.trade-restriction-lifted',
    restriction: string,
  ): Position | undefined {
    return this.facts.findLast(({ event }) => event.type === type && event.data.restriction === restriction)?.position;
  }
}

function isMembership(event: ParticipantEvent): event is MembershipEvent {
  return event.type in STANDINGS;
}

function earlier(left: LocalDate | null, right: LocalDate | null): LocalDate | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}
