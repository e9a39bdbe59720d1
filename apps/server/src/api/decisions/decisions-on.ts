import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@kp/kernel';
import type { Answer } from '@kp/projections';
import { GovernanceQueries, type AsOf, type DecisionRecord } from '@kp/read-models';

/** Asks how decisions and notices stood on a date, as known at a position. */
export class DecisionsOn extends Query<Answer<readonly DecisionRecord[]>> {
  constructor(
    readonly date: LocalDate,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(DecisionsOn)
export class DecisionsOnHandler implements IQueryHandler<DecisionsOn> {
  constructor(private readonly governance: GovernanceQueries) {}

  execute({ date, asOf }: DecisionsOn): Promise<Answer<readonly DecisionRecord[]>> {
    return Promise.resolve(this.governance.decisionsOn(date, asOf));
  }
}
