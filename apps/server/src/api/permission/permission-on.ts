import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { ParticipantQueries, type AsOf } from '@kp/read-models';
import type { Permission, TradeQuestion } from '@kp/scheme';

/** Asks whether a trade is allowed on a date, as known at a position. */
export class PermissionOn extends Query<Answer<Permission>> {
  constructor(
    readonly question: TradeQuestion,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(PermissionOn)
export class PermissionOnHandler implements IQueryHandler<PermissionOn> {
  constructor(private readonly participantQueries: ParticipantQueries) {}

  execute({ question, asOf }: PermissionOn): Promise<Answer<Permission>> {
    return Promise.resolve(this.participantQueries.permission(question, asOf));
  }
}
