import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FlowQueries, type Flow, type FlowFilter, type Page, type PageRequest } from '@kp/read-models';

/** Asks for a page of the flows that fit a filter, by quarter, exporter, importer, code and origin. */
export class ListFlows extends Query<Page<Flow>> {
  constructor(
    readonly filter: FlowFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListFlows)
export class ListFlowsHandler implements IQueryHandler<ListFlows> {
  constructor(private readonly flowQueries: FlowQueries) {}

  execute({ filter, page }: ListFlows): Promise<Page<Flow>> {
    return Promise.resolve(this.flowQueries.list(filter, page));
  }
}
