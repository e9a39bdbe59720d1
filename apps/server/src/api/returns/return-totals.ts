import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { ReturnQueries, type ReturnTotal, type ReturnTotalsFilter } from '@kp/read-models';

/** Asks for the sums of what was stated, by period or by year. */
export class ReturnTotals extends Query<Answer<readonly ReturnTotal[]>> {
  constructor(
    readonly by: 'period' | 'year',
    readonly filter: ReturnTotalsFilter,
  ) {
    super();
  }
}

@QueryHandler(ReturnTotals)
export class ReturnTotalsHandler implements IQueryHandler<ReturnTotals> {
  constructor(private readonly returnQueries: ReturnQueries) {}

  execute({ by, filter }: ReturnTotals): Promise<Answer<readonly ReturnTotal[]>> {
    return Promise.resolve(this.returnQueries.totals(by, filter));
  }
}
