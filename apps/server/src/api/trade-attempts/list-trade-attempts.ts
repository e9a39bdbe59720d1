import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  TradeAttemptQueries,
  type Page,
  type PageRequest,
  type TradeAttemptFilter,
  type TradeAttemptRecord,
} from '@kp/read-models';

/** Asks for a page of the reports of attempted trade that fit a filter, in the order in which they were made. */
export class ListTradeAttempts extends Query<Page<TradeAttemptRecord>> {
  constructor(
    readonly filter: TradeAttemptFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListTradeAttempts)
export class ListTradeAttemptsHandler implements IQueryHandler<ListTradeAttempts> {
  constructor(private readonly attempts: TradeAttemptQueries) {}

  execute({ filter, page }: ListTradeAttempts): Promise<Page<TradeAttemptRecord>> {
    return Promise.resolve(this.attempts.list(filter, page));
  }
}
