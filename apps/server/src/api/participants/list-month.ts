import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CalendarMonth } from '@kp/kernel';
import { MonthlyListQueries, type MonthlyListing, type Page, type PageRequest } from '@kp/read-models';
import type { ParticipantCode } from '@kp/scheme';

/** Asks for a page of what a Participant issued and verified in a month. */
export class ListMonth extends Query<Page<MonthlyListing>> {
  constructor(
    readonly participant: ParticipantCode,
    readonly month: CalendarMonth,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListMonth)
export class MonthlyListHandler implements IQueryHandler<ListMonth> {
  constructor(private readonly lists: MonthlyListQueries) {}

  execute({ participant, month, page }: ListMonth): Promise<Page<MonthlyListing>> {
    return Promise.resolve(this.lists.list(participant, month, page));
  }
}
