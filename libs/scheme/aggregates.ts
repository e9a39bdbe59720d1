import type { Actor, StreamName } from '@kp/kernel';
import { ACCOUNT } from './accounts/aggregate';
import type { Aggregate, AggregateEntry, CommandOf, StateOf, StreamOf } from './aggregate';
import { APPLICATION } from './applications/aggregate';
import { ATTEMPT } from './attempts/aggregate';
import { CERTIFICATE } from './certificates/aggregate';
import { LICENCE } from './licences/aggregate';
import { IMPLEMENTATION } from './implementations/aggregate';
import { DISCREPANCY } from './discrepancies/aggregate';
import { ENDPOINT } from './endpoints/aggregate';
import { DECISION } from './decisions/aggregate';
import { GROUP } from './groups/aggregate';
import { NONSUBMISSION } from './nonsubmissions/aggregate';
import { NOTICE } from './notices/aggregate';
import { OFFICE } from './offices/aggregate';
import { PARTICIPANT } from './participants/aggregate';
import { POLICY } from './policies/aggregate';
import { RECOMMENDATION } from './recommendations/aggregate';
import { RETURN } from './returns/aggregate';
import { REVIEW } from './reviews/aggregate';
import { VALUATION } from './valuations/aggregate';
import type { SchemeCommand, SchemeCommandType } from './scheme-command';
import { SITE } from './sites/aggregate';

/** Everything that has a history of its own, by its name: the one list of what this ledger is made of. */
export const AGGREGATES: { readonly [A in Aggregate]: AggregateEntry<A> } = {
  account: ACCOUNT,
  application: APPLICATION,
  attempt: ATTEMPT,
  certificate: CERTIFICATE,
  licence: LICENCE,
  implementation: IMPLEMENTATION,
  discrepancy: DISCREPANCY,
  endpoint: ENDPOINT,
  decision: DECISION,
  group: GROUP,
  nonsubmission: NONSUBMISSION,
  notice: NOTICE,
  office: OFFICE,
  participant: PARTICIPANT,
  policy: POLICY,
  return: RETURN,
  site: SITE,
  recommendation: RECOMMENDATION,
  review: REVIEW,
  valuation: VALUATION,
};

/** The names of all aggregates. */
export const AGGREGATE_NAMES = Object.keys(AGGREGATES) as readonly Aggregate[];

const AGGREGATE_BY_COMMAND = new Map(
  AGGREGATE_NAMES.flatMap((aggregate) =>
    (Object.keys(AGGREGATES[aggregate].commands) as SchemeCommandType[]).map((type) => [type, aggregate] as const),
  ),
);

/** The kind of thing that a command is about. */
export function aggregateOfCommand(type: SchemeCommandType): Aggregate {
  const aggregate = AGGREGATE_BY_COMMAND.get(type);
  if (aggregate === undefined) throw new TypeError(`No aggregate takes a command ${type}.`);
  return aggregate;
}

/** The kind of thing whose history a stream is; `undefined` for a stream of another sort. */
export function aggregateOf(stream: StreamName): Aggregate | undefined {
  const name = stream.slice(0, Math.max(stream.indexOf('-'), 0));
  return Object.hasOwn(AGGREGATES, name) ? (name as Aggregate) : undefined;
}

/** The entry of an aggregate. The compiler cannot tell which it is where its name is only known at run time. */
export function entryOf(aggregate: Aggregate): AggregateEntry<Aggregate> {
  return AGGREGATES[aggregate] as unknown as AggregateEntry<Aggregate>;
}

/** The entry of the aggregate whose history a stream is. */
export function entryOfStream(stream: StreamName): AggregateEntry<Aggregate> {
  const aggregate = aggregateOf(stream);
  if (aggregate === undefined) throw new TypeError(`Nothing has the stream ${stream} for its history.`);
  return entryOf(aggregate);
}

/** The state of a thing of which nothing is on record. */
export function initialStateOf<A extends Aggregate>(stream: StreamOf<A>): StateOf<A> {
  return entryOfStream(stream).decider.initialState;
}

/** The stream whose history the command joins. */
export function streamOf(command: SchemeCommand): StreamOf<Aggregate> {
  return entryOf(aggregateOfCommand(command.type)).streamOf(command.data);
}

/**
 * The histories that have to be loaded before a command is decided. `state` is that of the thing that it is about: whom a
 * shipment concerns, for example, is known only from the content of its certificate.
 */
export function referencesOf<A extends Aggregate>(
  command: CommandOf<A>,
  actor: Actor,
  state: StateOf<A>,
): readonly StreamOf<Aggregate>[] {
  const { referencesOf: references } = entryOf(aggregateOfCommand(command.type));
  return references === undefined ? [] : [...new Set(references(command, actor, state))];
}
