import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@kp/kernel';
import type { Answer } from '@kp/projections';
import { GovernanceQueries, type AsOf, type OfficeRecord } from '@kp/read-models';

/** Asks who held the offices on a date, as known at a position. */
export class OfficesOn extends Query<Answer<readonly OfficeRecord[]>> {
  constructor(
    readonly date: LocalDate,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(OfficesOn)
export class OfficesOnHandler implements IQueryHandler<OfficesOn> {
  constructor(private readonly governance: GovernanceQueries) {}

  execute({ date, asOf }: OfficesOn): Promise<Answer<readonly OfficeRecord[]>> {
    return Promise.resolve(this.governance.officesOn(date, asOf));
  }
}
