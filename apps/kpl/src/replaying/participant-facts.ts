import type { LocalDate } from '@kp/kernel';
import type { ParticipantDossier, Standing } from '@kp/read-models';
import { membershipOn, type Membership, type ParticipantState } from '@kp/scheme';
import type { JsonDocument } from '../output/json';

/** What the history of a Participant says, in the terms in which the read model's dossier says it. */
export function factsOfState(state: ParticipantState): JsonDocument {
  return {
    name: state.name,
    kind: state.kind,
    producer: state.producer,
    standings: byDay(state, (day) => standingOf(membershipOn(state, day))),
    prefixes: state.prefixes
      .map(({ prefix, effectiveFrom, effectiveUntil }) => [prefix, effectiveFrom, effectiveUntil ?? 'open'].join(' '))
      .toSorted(),
    restrictions: state.restrictions
      .map(({ restriction, scope, effect, effectiveFrom, legalBasis, lifted }) =>
        [restriction, scope, effect, effectiveFrom, legalBasis, lifted?.legalBasis ?? 'not lifted'].join(' | '),
      )
      .toSorted(),
  };
}

/** The same of the dossier, for the days on which the history says that something changed. */
export function factsOfDossier(dossier: ParticipantDossier, state: ParticipantState): JsonDocument {
  const standingOn = (day: LocalDate): Standing | 'none' =>
    dossier.standings.find(
      ({ effectiveFrom, effectiveUntil }) => effectiveFrom <= day && (effectiveUntil === null || day <= effectiveUntil),
    )?.standing ?? 'none';
  return {
    name: dossier.name,
    kind: dossier.kind,
    producer: dossier.producer,
    standings: byDay(state, standingOn),
    prefixes: dossier.prefixes
      .map(({ prefix, effectiveFrom, effectiveUntil }) => [prefix, effectiveFrom, effectiveUntil ?? 'open'].join(' '))
      .toSorted(),
    restrictions: dossier.restrictions
      .map(({ restriction, scope, effect, effectiveFrom, legalBasis, liftedBy }) =>
        [restriction, scope, effect, effectiveFrom, legalBasis, liftedBy ?? 'not lifted'].join(' | '),
      )
      .toSorted(),
  };
}

function byDay({ membership }: ParticipantState, standingOn: (day: LocalDate) => Standing | 'none'): JsonDocument {
  const days = [...new Set(membership.map(({ effectiveFrom }) => effectiveFrom))].toSorted();
  return Object.fromEntries(days.map((day) => [day, standingOn(day)]));
}

function standingOf(membership: Membership): Standing | 'none' {
  switch (membership.kind) {
    case 'participant':
      return 'participant';
    case 'recognised':
      return 'trading-entity';
    case 'former':
      return membership.cause;
    case 'never':
      return 'none';
  }
}
