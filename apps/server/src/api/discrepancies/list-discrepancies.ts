import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  DiscrepancyQueries,
  type DiscrepancyFilter,
  type DiscrepancyRecord,
  type Page,
  type PageRequest,
} from '@kp/read-models';

/** Asks for a page of the discrepancies that fit a filter, in the order in which they were opened. */
export class ListDiscrepancies extends Query<Page<DiscrepancyRecord>> {
  constructor(
    readonly filter: DiscrepancyFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListDiscrepancies)
export class ListDiscrepanciesHandler implements IQueryHandler<ListDiscrepancies> {
  constructor(private readonly discrepancyQueries: DiscrepancyQueries) {}

  execute({ filter, page }: ListDiscrepancies): Promise<Page<DiscrepancyRecord>> {
    return Promise.resolve(this.discrepancyQueries.list(filter, page));
  }
}
