import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@kp/kernel';
import {
  ReviewQueries,
  type Page,
  type PageRequest,
  type RecommendationFilter,
  type RecommendationRecord,
} from '@kp/read-models';
import type { Clearance } from '@kp/scheme';

/** Asks for a page of the recommendations that fit a filter, as they stood on a day and as far as the asker may read them. */
export class ListRecommendations extends Query<Page<RecommendationRecord>> {
  constructor(
    readonly filter: RecommendationFilter,
    readonly view: { readonly on: LocalDate; readonly clearance: Clearance },
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListRecommendations)
export class ListRecommendationsHandler implements IQueryHandler<ListRecommendations> {
  constructor(private readonly reviews: ReviewQueries) {}

  execute({ filter, view, page }: ListRecommendations): Promise<Page<RecommendationRecord>> {
    return Promise.resolve(this.reviews.recommendations(filter, view, page));
  }
}
