import type { LocalDate, Position } from '@kp/kernel';
import type { ReadConnection } from '@kp/projections';
import {
  evolveParticipant,
  initialParticipantState,
  membershipOn,
  type ParticipantCode,
  type ParticipantEvent,
  type ParticipantState,
} from '@kp/scheme';

/** A Participant on a date. */
export interface Member {
  readonly code: ParticipantCode;
  readonly name: string;
  readonly since: LocalDate;
  readonly producer: boolean;
  /** Whether a simulator made up any fact of its membership. */
  readonly synthetic: boolean;
}

interface StoredMembership {
  readonly code: ParticipantCode;
  readonly type: ParticipantEvent['type'];
  readonly data: string;
  readonly synthetic: number;
}

/** Who was a Participant on a date, as known at a position, by code. */
export function membersOn(connection: ReadConnection, on: LocalDate, asOf: Position): readonly Member[] {
  const stored = connection.all<StoredMembership>('SELECT * FROM members WHERE position <= ? ORDER BY position', asOf);
  const places = new Map<ParticipantCode, { readonly state: ParticipantState; readonly synthetic: boolean }>();
  for (const { code, type, data, synthetic } of stored) {
    const before = places.get(code);
    const event = { type, version: 1, data: JSON.parse(data) as unknown } as ParticipantEvent;
    places.set(code, {
      state: evolveParticipant(before?.state ?? initialParticipantState, event),
      synthetic: before?.synthetic === true || synthetic === 1,
    });
  }
  return [...places]
    .flatMap(([code, { state, synthetic }]): Member[] => {
      const membership = membershipOn(state, on);
      if (membership.kind !== 'participant') return [];
      return [{ code, name: state.name ?? code, since: membership.since, producer: state.producer, synthetic }];
    })
    .toSorted((left, right) => (left.code < right.code ? -1 : 1));
}
