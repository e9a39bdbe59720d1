import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NoticeQueries, type NoticeFilter, type NoticeRecord, type Page, type PageRequest } from '@kp/read-models';

/** Asks for a page of the notices that fit a filter, in the order in which they were raised. */
export class ListNotices extends Query<Page<NoticeRecord>> {
  constructor(
    readonly filter: NoticeFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListNotices)
export class ListNoticesHandler implements IQueryHandler<ListNotices> {
  constructor(private readonly notices: NoticeQueries) {}

  execute({ filter, page }: ListNotices): Promise<Page<NoticeRecord>> {
    return Promise.resolve(this.notices.list(filter, page));
  }
}
