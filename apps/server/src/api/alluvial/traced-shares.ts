import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { TraceabilityQueries, type AsOf, type TracedFilter, type TracedShare } from '@kp/read-models';

/** Asks for the traced shares of Participants and years. */
export class TracedShares extends Query<Answer<readonly TracedShare[]>> {
  constructor(
    readonly filter: Omit<TracedFilter, 'standing'>,
    readonly at: AsOf,
  ) {
    super();
  }
}

@QueryHandler(TracedShares)
export class TracedSharesHandler implements IQueryHandler<TracedShares> {
  constructor(private readonly papers: TraceabilityQueries) {}

  execute({ filter, at }: TracedShares): Promise<Answer<readonly TracedShare[]>> {
    return Promise.resolve(this.papers.shares(filter, at));
  }
}
