import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { FlowQueries, type AsOf, type FlowDimension, type FlowFilter, type FlowTotal } from '@kp/read-models';

/** Asks for sums over flows: one for each combination of the dimensions. */
export class FlowTotals extends Query<Answer<readonly FlowTotal[]>> {
  constructor(
    readonly filter: FlowFilter,
    readonly by: readonly FlowDimension[],
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(FlowTotals)
export class FlowTotalsHandler implements IQueryHandler<FlowTotals> {
  constructor(private readonly flowQueries: FlowQueries) {}

  execute({ filter, by, asOf }: FlowTotals): Promise<Answer<readonly FlowTotal[]>> {
    return Promise.resolve(this.flowQueries.totals(filter, by, asOf));
  }
}
