import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  TradeReportQueries,
  type Page,
  type PageRequest,
  type ReportedCause,
  type TradeReportOptions,
} from '@kp/read-models';
import type { ParticipantCode, StatisticalPeriod } from '@kp/scheme';

/** Asks, certificate by certificate, why the bases of a report differ. */
export class ListReportCauses extends Query<Page<ReportedCause>> {
  constructor(
    readonly participant: ParticipantCode,
    readonly quarter: StatisticalPeriod,
    readonly page: PageRequest & Pick<TradeReportOptions, 'until'>,
  ) {
    super();
  }
}

@QueryHandler(ListReportCauses)
export class ListReportCausesHandler implements IQueryHandler<ListReportCauses> {
  constructor(private readonly reports: TradeReportQueries) {}

  execute({ participant, quarter, page }: ListReportCauses): Promise<Page<ReportedCause>> {
    return Promise.resolve(this.reports.causes(participant, quarter, page));
  }
}
