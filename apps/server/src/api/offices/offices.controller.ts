import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { eventToWire } from '@kp/exchange/wire';
import { dateOf, type Clock } from '@kp/kernel';
import { GOVERNANCE } from '@kp/read-models';
import { parseOfficeTitle, officeStream } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { ThingAt } from '../../reading/thing-at';
import { toWire } from '../../reading/wire';
import { EventPageDto } from '../events/event.dto';
import { EVENTS_TABLE } from '../events/events-table';
import { OfficesPageDto, type OfficeDto } from './office.dto';
import { OfficesOn } from './offices-on';

const LIST = {
  ...KNOWLEDGE,
  on: day('The date; by default today.'),
};

const TABLE: Table = {
  name: 'offices',
  columns: {
    office: 'office',
    holder: 'holder',
    person: 'person',
    termFrom: 'termFrom',
    termUntil: 'termUntil',
    certainty: 'certainty',
    source: 'source',
    candidates: 'candidates',
    terms: 'terms',
    candidatures: 'candidatures',
    synthetic: 'synthetic',
  },
};

/** Offices of the scheme. Who holds them is public. */
@ApiTags('offices')
@Controller('v1/offices')
export class OfficesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Answers({
    summary: 'List the offices with who held them on a date',
    description: 'By name, with all that is known of their terms and candidatures.',
    answer: OfficesPageDto,
    isTable: true,
    isPublic: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const asOf = await this.freshness.asOf(GOVERNANCE, asked, reply.request);
    const date = asked.on ?? dateOf(this.clock.now());
    const { position, value } = await this.queries.execute(new OfficesOn(date, asOf));
    const rows = value.map((row): DataOf<OfficeDto> => toWire(row));
    await sendTable(TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  @Get(':office')
  @Public()
  @Answers({ summary: 'Read the history of an office', answer: EventPageDto, isTable: true, isPublic: true })
  async history(
    @Param('office') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = inPath(text, parseOfficeTitle, 'the name of an office');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(officeStream(name), { upTo: position }));
    if (folded === undefined) {
      throw ProblemAnswer.of('not-found', {
        detail: `At that moment the ledger had never heard of the office ${text}.`,
      });
    }
    const rows = folded.events.map(eventToWire);
    await sendTable(EVENTS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }
}
