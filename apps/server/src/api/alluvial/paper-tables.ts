import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { TRACEABILITY } from '@kp/read-models';
import type { ParticipantCode } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead } from '../../access/readers';
import { Freshness } from '../../reading/freshness';
import { filterOf, type Asked, type PAGING } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import { ListPapers, type PaperFilter, type PaperList } from './list-papers';

type PapersAsked = Asked<typeof PAGING> & { readonly participant?: ParticipantCode };

/** Sends the lists of the read model of traceability: to the Participant whose papers they are, and to the overseers. */
@Injectable()
export class PaperTables {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  async send(list: PaperList, table: Table, asked: PapersAsked, reply: FastifyReply): Promise<void> {
    assertMayRead(actorOf(reply.request), [asked.participant], `${table.name} of others`);
    const asOf = await this.freshness.asOf(TRACEABILITY, asked, reply.request);
    const filter = filterOf(asked) as PaperFilter<PaperList>;
    await sendTable(
      table,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListPapers(list, filter, { ...page, ...asOf }));
        return { ...told, rows: items.map((item) => toWire(item)) };
      },
      reply,
    );
  }
}
