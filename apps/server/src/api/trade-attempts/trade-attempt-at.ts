import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger, type Folded, type Moment } from '@kp/ledger';
import type { AttemptKey, AttemptState } from '@kp/scheme';

/** Asks for a report of an attempted trade as it stood at a moment; it is folded from its own history. */
export class TradeAttemptAt extends Query<Folded<AttemptState> | undefined> {
  constructor(
    readonly key: AttemptKey,
    readonly moment: Moment,
  ) {
    super();
  }
}

@QueryHandler(TradeAttemptAt)
export class TradeAttemptAtHandler implements IQueryHandler<TradeAttemptAt> {
  constructor(private readonly ledger: Ledger) {}

  execute({ key, moment }: TradeAttemptAt): Promise<Folded<AttemptState> | undefined> {
    return this.ledger.attemptAt(key, moment);
  }
}
