import type { Actor, Decider, StreamName } from '@kp/kernel';
import type { Aggregates } from './aggregate-types';
import type { CommandEntries, EventEntries } from './catalogue-entry';
import type { DecisionContext } from './decision-context';

/** The kinds of thing that have a history of their own. */
export type Aggregate = keyof Aggregates;
export type StateOf<A extends Aggregate> = Aggregates[A]['state'];
export type CommandOf<A extends Aggregate> = Aggregates[A]['command'];
export type EventOf<A extends Aggregate> = Aggregates[A]['event'];

/** The history of a thing of one kind. Its name begins with the kind and a hyphen. */
export type StreamOf<A extends Aggregate> = StreamName & { readonly __aggregate: A };

/** What a folder of the scheme gives to the registry: all that is done with its aggregate elsewhere is done by this. */
export interface AggregateEntry<A extends Aggregate> {
  readonly decider: Decider<StateOf<A>, CommandOf<A>, EventOf<A>, DecisionContext>;
  readonly commands: CommandEntries<CommandOf<A>>;
  readonly events: EventEntries<EventOf<A>>;
  /** The history that what these data are about has. */
  readonly streamOf: (data: CommandOf<A>['data'] | EventOf<A>['data']) => StreamOf<A>;
  /**
   * The histories beside its own that a command is judged by. They are loaded before it is decided; of any other, the
   * decision context may say that the ledger has never heard of it. None by default.
   */
  readonly referencesOf?: (command: CommandOf<A>, actor: Actor, state: StateOf<A>) => readonly StreamOf<Aggregate>[];
  /** The discrepancies that show at once when a fact is recorded; `before` is the state that it meets. None by default. */
  readonly flagsOf?: (event: EventOf<A>, before: StateOf<A>, context: DecisionContext) => readonly string[];
  /** The version of the policy by which a fact is compared with others; `undefined` when it is not. */
  readonly policyOf?: (event: EventOf<A>, before: StateOf<A>, context: DecisionContext) => string | undefined;
}
