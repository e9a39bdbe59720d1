import type { EventStore } from '@kp/event-store';
import type { Revision, StreamName } from '@kp/kernel';
import { aggregateOf, entryOfStream, initialStateOf, type Aggregate, type StateOf, type StreamOf } from '@kp/scheme';
import { foldOnto } from './judgement';

/** What nearly every command is judged by. */
const KEPT: ReadonlySet<Aggregate> = new Set<Aggregate>(['participant', 'policy']);

interface Folded {
  readonly state: StateOf<Aggregate>;
  readonly next: Revision;
}

/**
 * The states of Participants and policies, kept between commands because nearly every command asks for some of them. Each
 * asking reads what the stream has gained since, so a state is never older than the question. Where no other process
 * writes, what was read holds until the ledger itself has appended, and is not read again.
 */
export class KeptStates {
  private readonly folded = new Map<StreamName, Folded>();
  /** How often something was appended; a reading that began before the last time is not kept. */
  private appends = 0;

  constructor(
    private readonly store: EventStore,
    private readonly soleWriter: boolean,
  ) {}

  /** Whether the state of a stream is kept. */
  static holds(stream: StreamName): boolean {
    const aggregate = aggregateOf(stream);
    return aggregate !== undefined && KEPT.has(aggregate);
  }

  /** How often this process has appended to such a stream, as far as it is known to have happened. */
  get changes(): number {
    return this.appends;
  }

  async current<A extends Aggregate>(stream: StreamOf<A>): Promise<StateOf<A>> {
    const known = this.folded.get(stream);
    // A stream's name tells the kind of its state.
    if (known !== undefined && this.soleWriter) return known.state;
    const { appends } = this;
    const { state: before, next: from } = known ?? { state: initialStateOf(stream), next: 0 as Revision };
    const events = await this.store.readStream(stream, { from });
    const last = events.at(-1);
    const state = foldOnto(before, entryOfStream(stream).decider, events);
    const next = last === undefined ? from : ((last.revision + 1) as Revision);
    if (appends === this.appends) this.folded.set(stream, { state, next });
    return state;
  }

  /** To be told after each append to a stream whose state is kept. */
  changed(stream: StreamName): void {
    this.appends += 1;
    this.folded.delete(stream);
  }
}
