import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  ApplicationQueries,
  type ApplicationFilter,
  type ApplicationRecord,
  type Page,
  type PageRequest,
} from '@kp/read-models';

/** Asks for a page of the applications that fit a filter, in the order in which they were recorded. */
export class ListApplications extends Query<Page<ApplicationRecord>> {
  constructor(
    readonly filter: ApplicationFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListApplications)
export class ListApplicationsHandler implements IQueryHandler<ListApplications> {
  constructor(private readonly applications: ApplicationQueries) {}

  execute({ filter, page }: ListApplications): Promise<Page<ApplicationRecord>> {
    return Promise.resolve(this.applications.list(filter, page));
  }
}
