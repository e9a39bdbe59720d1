import { accepted, type Decider, type Decision, type DomainEvent } from '@kp/kernel';
import { aggregateOfCommand, entryOf, type DecisionContext, type SchemeCommand, type SchemeEvent } from '@kp/scheme';

/** A fact that a command gives rise to, with the discrepancies that show at once. */
export interface FlaggedEvent {
  readonly event: SchemeEvent;
  readonly flags: readonly string[];
  /** The version of the policy by which it was compared; absent where nothing was. */
  readonly policyVersion?: string;
}

/** Folds events onto the state of their aggregate that they meet. */
export function foldOnto<State, Command, Event extends DomainEvent, Context>(
  before: State,
  decider: Decider<State, Command, Event, Context>,
  events: readonly DomainEvent[],
): State {
  return events.reduce(
    (state, { type, version, data }) => decider.evolve(state, { type, version, data } as Event),
    before,
  );
}

/** Folds what a stream holds into the state of its aggregate. */
export function fold<State, Command, Event extends DomainEvent, Context>(
  decider: Decider<State, Command, Event, Context>,
  history: readonly DomainEvent[],
): State {
  return foldOnto(decider.initialState, decider, history);
}

/** Decides a command against the history of its stream, by the decider of its aggregate. */
export function judge(
  command: SchemeCommand,
  history: readonly DomainEvent[],
  context: DecisionContext,
): Decision<FlaggedEvent> {
  const { decider, commands, flagsOf, policyOf } = entryOf(aggregateOfCommand(command.type));
  let state = fold(decider, history);
  const decision = decider.decide(command, state, context);
  if (decision.kind === 'rejected') return decision;
  const evidence = commands[command.type].evidence;
  const flagged = decision.events.map((event): FlaggedEvent => {
    const before = state;
    const flags = flagsOf?.(event, before, context) ?? [];
    state = decider.evolve(before, event);
    const policyVersion = evidence || flags.length > 0 ? policyOf?.(event, before, context) : undefined;
    return { event, flags, ...(policyVersion === undefined ? {} : { policyVersion }) };
  });
  return accepted(...flagged);
}
