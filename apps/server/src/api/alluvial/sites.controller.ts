import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { formatPosition } from '@kp/kernel';
import { parseSiteName, siteStream } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { participantCode } from '../../reading/parameter';
import { KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import type { Table } from '../../reading/table';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { PaperTables } from './paper-tables';
import { SitesPageDto } from './paper.dto';
import { SiteDto } from './site.dto';

const LIST = { ...PAGING, participant: participantCode('Whose sites.') };

const SITE_TABLE: Table = {
  name: 'sites',
  columns: {
    participant: 'participant',
    site: 'site',
    name: 'name',
    district: 'district',
    zone: 'zone',
    latitude: 'latitude',
    longitude: 'longitude',
    registeredOn: 'registeredOn',
    firstPosition: 'firstPosition',
  },
};

/** The sites at which alluvial diamonds are dug. Where they lie is read by their Participant and the overseers only. */
@ApiTags('alluvial mining')
@Controller('v1/sites')
export class SitesController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    private readonly tables: PaperTables,
  ) {}

  @Post()
  @Takes('RegisterSite')
  register(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RegisterSite', body }, reply);
  }

  @Get()
  @OpenTo(...READERS)
  @Answers({ summary: 'List sites', answer: SitesPageDto, isTable: true })
  list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    return this.tables.send('sites', SITE_TABLE, asked, reply);
  }

  @Get(':name')
  @OpenTo(...READERS)
  @Answers({ summary: 'Read a site', description: 'By its name, for example `GH-AKW-012`.', answer: SiteDto })
  async read(
    @Param('name') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const key = inPath(text, parseSiteName, 'the name of a site');
    assertMayRead(actorOf(reply.request), [key.participant], 'this site');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(siteStream(key), { upTo: position }));
    if (folded === undefined || folded.state.content === null) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of the site ${text}.` });
    }
    tellThing(position, folded.revision, reply);
    const { participant, site, ...content } = folded.state.content;
    return { position: formatPosition(position), revision: folded.revision, name: text, participant, site, content };
  }
}
