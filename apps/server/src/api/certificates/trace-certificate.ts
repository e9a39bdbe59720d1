import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger, traceLineage, type LineageTrace, type TraceQuestion } from '@kp/ledger';
import { certificateStream } from '@kp/scheme';

/** Asks where the stones of a certificate came from, or where they went; folded from the certificates' own histories. */
export class TraceCertificate extends Query<LineageTrace | undefined> {
  constructor(readonly question: TraceQuestion) {
    super();
  }
}

@QueryHandler(TraceCertificate)
export class TraceCertificateHandler implements IQueryHandler<TraceCertificate> {
  constructor(private readonly ledger: Ledger) {}

  execute({ question }: TraceCertificate): Promise<LineageTrace | undefined> {
    return traceLineage((number, moment) => this.ledger.stateAt(certificateStream(number), moment), question);
  }
}
