import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@kp/kernel';
import type { Answer } from '@kp/projections';
import { ParticipantQueries, type AsOf, type RestrictionRecord } from '@kp/read-models';

/** Asks for the restrictions of trade that hold on a date, or for all there ever were, as known at a position. */
export class ListRestrictions extends Query<Answer<readonly RestrictionRecord[]>> {
  constructor(
    readonly date: LocalDate | undefined,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(ListRestrictions)
export class ListRestrictionsHandler implements IQueryHandler<ListRestrictions> {
  constructor(private readonly participantQueries: ParticipantQueries) {}

  execute({ date, asOf }: ListRestrictions): Promise<Answer<readonly RestrictionRecord[]>> {
    const { participantQueries } = this;
    return Promise.resolve(
      date === undefined ? participantQueries.restrictions(asOf) : participantQueries.restrictionsOn(date, asOf),
    );
  }
}
