import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@kp/kernel';
import { leadsAt, type Leads } from '@kp/leakage';
import { ReadModels } from '@kp/projections';
import type { AsOf } from '@kp/read-models';

/** Asks what the rules find, on what was due by a day and known at a position. */
export class FindLeads extends Query<Leads> {
  constructor(
    readonly on: LocalDate,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(FindLeads)
export class FindLeadsHandler implements IQueryHandler<FindLeads> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ on, asOf }: FindLeads): Promise<Leads> {
    return Promise.resolve(leadsAt(this.readModels, on, asOf.asOf));
  }
}
