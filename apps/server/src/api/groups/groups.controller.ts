import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { eventToWire } from '@kp/exchange/wire';
import { dateOf, type Clock } from '@kp/kernel';
import { GOVERNANCE } from '@kp/read-models';
import { parseGroupCode, groupStream } from '@kp/scheme';
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
import { GroupsPageDto, type GroupDto } from './group.dto';
import { GroupsOn } from './groups-on';

const LIST = {
  ...KNOWLEDGE,
  on: day('The date; by default today.'),
};

const TABLE: Table = {
  name: 'groups',
  columns: {
    group: 'group',
    name: 'name',
    kind: 'kind',
    establishedOn: 'establishedOn',
    certainty: 'certainty',
    source: 'source',
    mandates: 'mandates',
    missingReports: 'missingReports',
    synthetic: 'synthetic',
  },
};

/** Working groups and committees. What they are given to do is public. */
@ApiTags('groups')
@Controller('v1/groups')
export class GroupsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Answers({
    summary: 'List working groups and committees on a date',
    description: 'By short name, with the mandates of that date and the reports that had not come by it.',
    answer: GroupsPageDto,
    isTable: true,
    isPublic: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const asOf = await this.freshness.asOf(GOVERNANCE, asked, reply.request);
    const date = asked.on ?? dateOf(this.clock.now());
    const { position, value } = await this.queries.execute(new GroupsOn(date, asOf));
    const rows = value.map((row): DataOf<GroupDto> => toWire(row));
    await sendTable(TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  @Get(':group')
  @Public()
  @Answers({ summary: 'Read the history of a group', answer: EventPageDto, isTable: true, isPublic: true })
  async history(
    @Param('group') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = inPath(text, parseGroupCode, 'the short name of a group');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(groupStream(name), { upTo: position }));
    if (folded === undefined) {
      throw ProblemAnswer.of('not-found', {
        detail: `At that moment the ledger had never heard of the group ${text}.`,
      });
    }
    const rows = folded.events.map(eventToWire);
    await sendTable(EVENTS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }
}
