import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger, type Folded, type Moment } from '@kp/ledger';
import type { Aggregate, StateOf, StreamOf } from '@kp/scheme';

/** Asks how a thing stood at a moment; it is folded from its own history. `undefined` when nothing was known of it. */
export class ThingAt<A extends Aggregate> extends Query<Folded<StateOf<A>> | undefined> {
  constructor(
    readonly stream: StreamOf<A>,
    readonly moment: Moment,
  ) {
    super();
  }
}

@QueryHandler(ThingAt)
export class ThingAtHandler<A extends Aggregate> implements IQueryHandler<ThingAt<A>> {
  constructor(private readonly ledger: Ledger) {}

  execute({ stream, moment }: ThingAt<A>): Promise<Folded<StateOf<A>> | undefined> {
    return this.ledger.stateAt(stream, moment);
  }
}
