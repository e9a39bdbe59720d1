import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { TradeReportQueries, type TradeReport, type TradeReportOptions } from '@kp/read-models';
import type { ParticipantCode, StatisticalPeriod } from '@kp/scheme';

/** Asks what the certificates of a Participant come to in a quarter, beside what it stated. */
export class TradeReportOf extends Query<Answer<TradeReport>> {
  constructor(
    readonly participant: ParticipantCode,
    readonly quarter: StatisticalPeriod,
    readonly options: TradeReportOptions,
  ) {
    super();
  }
}

@QueryHandler(TradeReportOf)
export class TradeReportOfHandler implements IQueryHandler<TradeReportOf> {
  constructor(private readonly reports: TradeReportQueries) {}

  execute({ participant, quarter, options }: TradeReportOf): Promise<Answer<TradeReport>> {
    return Promise.resolve(this.reports.report(participant, quarter, options));
  }
}
