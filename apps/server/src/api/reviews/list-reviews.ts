import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@kp/kernel';
import type { Answer } from '@kp/projections';
import {
  ReviewQueries,
  type AsOf,
  type Page,
  type PageRequest,
  type ReviewCoverage,
  type ReviewFilter,
  type ReviewRecord,
} from '@kp/read-models';

/** Asks for a page of the reviews that fit a filter, as they stood on a day. */
export class ListReviews extends Query<Page<ReviewRecord>> {
  constructor(
    readonly filter: ReviewFilter,
    readonly on: LocalDate,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListReviews)
export class ListReviewsHandler implements IQueryHandler<ListReviews> {
  constructor(private readonly reviews: ReviewQueries) {}

  execute({ filter, on, page }: ListReviews): Promise<Page<ReviewRecord>> {
    return Promise.resolve(this.reviews.list(filter, on, page));
  }
}

/** Asks how far the Participants of a date have come with reviews. */
export class CoverageOfReviews extends Query<Answer<ReviewCoverage>> {
  constructor(
    readonly on: LocalDate,
    readonly until: LocalDate,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(CoverageOfReviews)
export class CoverageOfReviewsHandler implements IQueryHandler<CoverageOfReviews> {
  constructor(private readonly reviews: ReviewQueries) {}

  execute({ on, until, asOf }: CoverageOfReviews): Promise<Answer<ReviewCoverage>> {
    return Promise.resolve(this.reviews.coverage(on, { until, ...asOf }));
  }
}
