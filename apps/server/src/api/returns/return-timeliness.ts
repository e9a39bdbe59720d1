import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { ReturnQueries, type Punctuality } from '@kp/read-models';

/** Asks how punctually each Participant filed. */
export class ReturnTimeliness extends Query<Answer<readonly Punctuality[]>> {
  constructor(readonly options: Parameters<ReturnQueries['punctuality']>[0]) {
    super();
  }
}

@QueryHandler(ReturnTimeliness)
export class ReturnTimelinessHandler implements IQueryHandler<ReturnTimeliness> {
  constructor(private readonly returnQueries: ReturnQueries) {}

  execute({ options }: ReturnTimeliness): Promise<Answer<readonly Punctuality[]>> {
    return Promise.resolve(this.returnQueries.punctuality(options));
  }
}
