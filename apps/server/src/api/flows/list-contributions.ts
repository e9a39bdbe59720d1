import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FlowQueries, type FlowContribution, type FlowFilter, type Page, type PageRequest } from '@kp/read-models';

/** Asks for a page of what single certificates brought to flows, in the order of the log. */
export class ListContributions extends Query<Page<FlowContribution>> {
  constructor(
    readonly filter: FlowFilter & { readonly side?: 'exported' | 'imported' },
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListContributions)
export class ListContributionsHandler implements IQueryHandler<ListContributions> {
  constructor(private readonly flowQueries: FlowQueries) {}

  execute({ filter, page }: ListContributions): Promise<Page<FlowContribution>> {
    return Promise.resolve(this.flowQueries.contributions(filter, page));
  }
}
