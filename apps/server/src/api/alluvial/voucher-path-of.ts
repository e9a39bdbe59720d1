import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { TraceabilityQueries, type AsOf, type VoucherPath } from '@kp/read-models';
import type { CertificateNumber } from '@kp/scheme';

/** Asks for all papers behind a certificate. */
export class VoucherPathOf extends Query<Answer<VoucherPath | undefined>> {
  constructor(
    readonly certificate: CertificateNumber,
    readonly at: AsOf,
  ) {
    super();
  }
}

@QueryHandler(VoucherPathOf)
export class VoucherPathOfHandler implements IQueryHandler<VoucherPathOf> {
  constructor(private readonly papers: TraceabilityQueries) {}

  execute({ certificate, at }: VoucherPathOf): Promise<Answer<VoucherPath | undefined>> {
    return Promise.resolve(this.papers.pathOf(certificate, at));
  }
}
