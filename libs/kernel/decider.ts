import type { Rejection } from './rejection';

/** What a decider answers: the facts that follow, or every rule that stands against the command. */
export type Decision<Event> =
  | { readonly kind: 'accepted'; readonly events: readonly Event[] }
  | { readonly kind: 'rejected'; readonly rejections: readonly Rejection[] };

/**
 * The rules of one aggregate as three pure functions. `decide` judges a command against the state and what else it has
 * to know (who acts, when, what other things it names); `evolve` never judges and never throws.
 */
export interface Decider<State, Command, Event, Context> {
  readonly initialState: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly decide: (command: Command, state: State, context: Context) => Decision<Event>;
}

/** The command holds: these are the facts, in order. */
export function accepted<Event>(...events: readonly Event[]): Decision<Event> {
  return { kind: 'accepted', events };
}

/** The command does not hold, for these reasons. */
export function rejected<Event>(...rejections: readonly Rejection[]): Decision<Event> {
  return { kind: 'rejected', rejections };
}
