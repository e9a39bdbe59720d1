import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger, type Folded, type Moment } from '@kp/ledger';
import type { CertificateNumber, CertificateState } from '@kp/scheme';

/** Asks how a certificate stood at a moment; it is folded from its own history. */
export class CertificateAt extends Query<Folded<CertificateState> | undefined> {
  constructor(
    readonly number: CertificateNumber,
    readonly moment: Moment,
  ) {
    super();
  }
}

@QueryHandler(CertificateAt)
export class CertificateAtHandler implements IQueryHandler<CertificateAt> {
  constructor(private readonly ledger: Ledger) {}

  execute({ number, moment }: CertificateAt): Promise<Folded<CertificateState> | undefined> {
    return this.ledger.certificateAt(number, moment);
  }
}
