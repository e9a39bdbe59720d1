import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReturnQueries, type Page, type PageRequest, type ReturnFilter, type ReturnRecord } from '@kp/read-models';

/** Asks for a page of the returns that fit a filter, by period, Participant, dataset and segment. */
export class ListReturns extends Query<Page<ReturnRecord>> {
  constructor(
    readonly filter: ReturnFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListReturns)
export class ListReturnsHandler implements IQueryHandler<ListReturns> {
  constructor(private readonly returnQueries: ReturnQueries) {}

  execute({ filter, page }: ListReturns): Promise<Page<ReturnRecord>> {
    return Promise.resolve(this.returnQueries.list(filter, page));
  }
}
