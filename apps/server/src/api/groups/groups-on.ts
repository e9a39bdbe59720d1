import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@kp/kernel';
import type { Answer } from '@kp/projections';
import { GovernanceQueries, type AsOf, type GroupRecord } from '@kp/read-models';

/** Asks which working groups there were on a date, and for what, as known at a position. */
export class GroupsOn extends Query<Answer<readonly GroupRecord[]>> {
  constructor(
    readonly date: LocalDate,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(GroupsOn)
export class GroupsOnHandler implements IQueryHandler<GroupsOn> {
  constructor(private readonly governance: GovernanceQueries) {}

  execute({ date, asOf }: GroupsOn): Promise<Answer<readonly GroupRecord[]>> {
    return Promise.resolve(this.governance.groupsOn(date, asOf));
  }
}
