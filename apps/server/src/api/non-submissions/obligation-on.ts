import type { LocalDate } from '@kp/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { ObligationQueries, type AsOf, type Obligation } from '@kp/read-models';
import type { NonSubmissionKey } from '@kp/scheme';

/** Asks how one obligation stands on a day. */
export class ObligationOn extends Query<Answer<Obligation | undefined>> {
  constructor(
    readonly key: NonSubmissionKey,
    readonly on: LocalDate,
    readonly options: AsOf,
  ) {
    super();
  }
}

@QueryHandler(ObligationOn)
export class ObligationOnHandler implements IQueryHandler<ObligationOn> {
  constructor(private readonly obligations: ObligationQueries) {}

  execute({ key, on, options }: ObligationOn): Promise<Answer<Obligation | undefined>> {
    return Promise.resolve(this.obligations.byKey(key, on, options));
  }
}
