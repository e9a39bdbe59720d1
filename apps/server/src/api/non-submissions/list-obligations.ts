import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  ObligationQueries,
  type Obligation,
  type ObligationFilter,
  type Page,
  type PageRequest,
} from '@kp/read-models';

/** Asks for a page of what falls due, or is overdue, on a day. */
export class ListObligations extends Query<Page<Obligation>> {
  constructor(
    readonly filter: ObligationFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListObligations)
export class ListObligationsHandler implements IQueryHandler<ListObligations> {
  constructor(private readonly obligations: ObligationQueries) {}

  execute({ filter, page }: ListObligations): Promise<Page<Obligation>> {
    return Promise.resolve(this.obligations.list(filter, page));
  }
}
