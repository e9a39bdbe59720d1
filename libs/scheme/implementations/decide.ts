import { actsFor, addDays, dateOf, hasRole, type Decider, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import { notBeforeTheScheme } from '../scheme-start';
import type { ImplementationCommand } from './commands';
import type { ImplementationEvent, SelfRating } from './events';
import { evolveImplementation, initialImplementationState, type ImplementationState } from './state';

/**
 * The rules of what a Participant declares about its implementation of the scheme: what it has in place and since when,
 * what it made known before a Plenary, and how it rates itself. Laws may be older than the scheme. Whether an obligation
 * is met follows from this only together with all else that is on record.
 */
export const implementationDecider: Decider<
  ImplementationState,
  ImplementationCommand,
  ImplementationEvent,
  DecisionContext
> = {
  initialState: initialImplementationState,
  evolve: evolveImplementation,
  decide: (command, state, context) => {
    const { participant } = command.data;
    if (!hasRole(context.actor, 'chair') && !actsFor(context.actor, participant, 'exporting-authority')) {
      const detail = `The declaration is one of ${participant}; the actor is ${hatsOf(context.actor)}.`;
      return judged([reject('not-its-own-implementation', '/participant', detail)]);
    }
    return judged<ImplementationEvent>(
      [
        ...notInTheFuture(context),
        ...(context.participant(participant).code === null
          ? [reject('participant-unknown', '/participant', `Nothing about ${participant} is on record.`)]
          : []),
        ...rulesOf(command, state, context),
      ],
      eventOf(command, dayOfAct(context)),
    );
  },
};

function rulesOf(
  command: ImplementationCommand,
  state: ImplementationState,
  context: DecisionContext,
): readonly Rejection[] {
  switch (command.type) {
    case 'DeclareMeasure': {
      const { measure, reference, statement, effectiveFrom, source } = command.data;
      const known = state.measures.find(
        (other) => other.measure === measure && other.reference === reference && other.effectiveUntil === null,
      );
      return [
        ...(known === undefined
          ? []
          : [reject('measure-declared-already', '/reference', `It is in place since ${known.effectiveFrom}.`)]),
        ...notLater(effectiveFrom, '/effectiveFrom', context),
        ...textsPresent({ '/reference': reference, '/statement': statement, '/source': source }),
      ];
    }
    case 'EndMeasure': {
      const { measure, reference, effectiveUntil, reason } = command.data;
      const known = state.measures.find(
        (other) => other.measure === measure && other.reference === reference && other.effectiveUntil === null,
      );
      const detail = `No ${measure} "${reference}" is in place.`;
      return [
        ...(known === undefined ? [reject('measure-not-in-place', '/reference', detail)] : []),
        ...(known !== undefined && effectiveUntil < known.effectiveFrom
          ? [reject('dates-out-of-order', '/effectiveUntil', `It is in place since ${known.effectiveFrom}.`)]
          : []),
        ...textsPresent({ '/reason': reason }),
      ];
    }
    case 'ProvideInformation': {
      const { year, source } = command.data;
      const known = state.information.find((other) => other.year === year);
      return [
        ...notBeforeTheScheme({ '': dayOfAct(context) }),
        ...(known === undefined
          ? []
          : [reject('information-provided-already', '/year', `It was provided on ${known.providedOn}.`)]),
        ...textsPresent({ '/source': source }),
      ];
    }
    case 'AssessImplementation':
      return [
        ...notBeforeTheScheme({ '': dayOfAct(context) }),
        ...ratingRules(command.data.ratings),
        ...textsPresent({ '/source': command.data.source }),
      ];
  }
}

/** What is in place is declared when it is, not before. */
function notLater(day: LocalDate, pointer: string, { now }: DecisionContext): readonly Rejection[] {
  if (day <= addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) return [];
  return [reject('in-the-future', pointer, `Dated ${day}; the ledger’s time is ${now}.`)];
}

function ratingRules(ratings: readonly SelfRating[]): readonly Rejection[] {
  const rated = ratings.map(({ obligation }) => obligation);
  if (rated.length > 0 && new Set(rated).size === rated.length) return [];
  return [reject('rated-twice', '/ratings', `Rated are: ${rated.join(', ')}.`)];
}

function eventOf(command: ImplementationCommand, day: LocalDate): ImplementationEvent {
  const version = 1;
  switch (command.type) {
    case 'DeclareMeasure':
      return { type: 'implementation.measure-declared', version, data: command.data };
    case 'EndMeasure':
      return { type: 'implementation.measure-ended', version, data: command.data };
    case 'ProvideInformation':
      return { type: 'implementation.information-provided', version, data: { ...command.data, providedOn: day } };
    case 'AssessImplementation':
      return { type: 'implementation.self-assessed', version, data: { ...command.data, assessedOn: day } };
  }
}
