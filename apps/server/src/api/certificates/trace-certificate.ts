import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { LineageQueries, type AsOf } from '@kp/read-models';
import type { LineageTrace, TraceQuestion } from '@kp/scheme';

/** Asks where the stones of a certificate came from, or where they went, over all steps. */
export class TraceCertificate extends Query<Answer<LineageTrace | undefined>> {
  constructor(
    readonly question: TraceQuestion,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(TraceCertificate)
export class TraceCertificateHandler implements IQueryHandler<TraceCertificate> {
  constructor(private readonly lineage: LineageQueries) {}

  execute({ question, asOf }: TraceCertificate): Promise<Answer<LineageTrace | undefined>> {
    return Promise.resolve(this.lineage.trace(question, asOf));
  }
}
