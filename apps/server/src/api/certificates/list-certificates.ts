import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  CertificateQueries,
  type CertificateFilter,
  type CertificateRecord,
  type Page,
  type PageRequest,
} from '@kp/read-models';

/** Asks for a page of the certificates that fit a filter, in the order in which the ledger first heard of them. */
export class ListCertificates extends Query<Page<CertificateRecord>> {
  constructor(
    readonly filter: CertificateFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListCertificates)
export class ListCertificatesHandler implements IQueryHandler<ListCertificates> {
  constructor(private readonly certificates: CertificateQueries) {}

  execute({ filter, page }: ListCertificates): Promise<Page<CertificateRecord>> {
    return Promise.resolve(this.certificates.list(filter, page));
  }
}
