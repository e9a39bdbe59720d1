import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { TraceabilityQueries, type Page, type PageRequest } from '@kp/read-models';

/** The lists of the read model of traceability. */
export type PaperList = 'sites' | 'licences' | 'vouchers' | 'lots' | 'registers' | 'certificates';
export type PaperFilter<L extends PaperList> = Parameters<TraceabilityQueries[L]>[0];
type PaperRecord<L extends PaperList> = ReturnType<TraceabilityQueries[L]>['items'][number];

/** Asks for a page of one of the lists, in the order of recording. */
export class ListPapers<L extends PaperList> extends Query<Page<PaperRecord<L>>> {
  constructor(
    readonly list: L,
    readonly filter: PaperFilter<L>,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(ListPapers)
export class ListPapersHandler<L extends PaperList> implements IQueryHandler<ListPapers<L>> {
  constructor(private readonly papers: TraceabilityQueries) {}

  execute({ list, filter, page }: ListPapers<L>): Promise<Page<PaperRecord<L>>> {
    const read = this.papers[list].bind(this.papers) as (
      filter: PaperFilter<L>,
      page: PageRequest,
    ) => Page<PaperRecord<L>>;
    return Promise.resolve(read(filter, page));
  }
}
