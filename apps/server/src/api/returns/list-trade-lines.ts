import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReturnQueries, type FiledTradeLine, type Page, type PageRequest, type TradeLineFilter } from '@kp/read-models';

/** Asks for a page of the lines of trade returns that fit a filter. */
export class ListTradeLines extends Query<Page<FiledTradeLine>> {
  constructor(
    readonly filter: TradeLineFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListTradeLines)
export class ListTradeLinesHandler implements IQueryHandler<ListTradeLines> {
  constructor(private readonly returnQueries: ReturnQueries) {}

  execute({ filter, page }: ListTradeLines): Promise<Page<FiledTradeLine>> {
    return Promise.resolve(this.returnQueries.tradeLines(filter, page));
  }
}
