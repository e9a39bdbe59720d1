import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { DiscrepancyQueries, type AsOf, type HandledDiscrepancy } from '@kp/read-models';
import type { DiscrepancyId } from '@kp/scheme';

/** Asks for a discrepancy and what people did about it. */
export class DiscrepancyById extends Query<Answer<HandledDiscrepancy | undefined>> {
  constructor(
    readonly id: DiscrepancyId,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(DiscrepancyById)
export class DiscrepancyByIdHandler implements IQueryHandler<DiscrepancyById> {
  constructor(private readonly discrepancyQueries: DiscrepancyQueries) {}

  execute({ id, asOf }: DiscrepancyById): Promise<Answer<HandledDiscrepancy | undefined>> {
    return Promise.resolve(this.discrepancyQueries.byId(id, asOf));
  }
}
