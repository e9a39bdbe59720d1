import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { applicationToWire, eventToWire } from '@kp/exchange/wire';
import { formatPosition, type Position } from '@kp/kernel';
import type { Folded } from '@kp/ledger';
import { APPLICATIONS } from '@kp/read-models';
import { applicationStream, parseApplicationName, type ApplicationKey, type ApplicationState } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day, happenedBy, oneOf, participantCode } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import { tellThing } from '../../reading/tell-thing';
import { EventPageDto } from '../events/event.dto';
import { EVENTS_TABLE } from '../events/events-table';
import { ThingAt } from '../../reading/thing-at';
import { ApplicationDto } from './application.dto';
import { ApplicationsPageDto } from './application-row.dto';
import { APPLICATIONS_TABLE, applicationRow } from './applications-table';
import { ListApplications } from './list-applications';

const LIST = {
  ...PAGING,
  issuer: participantCode('The Participant whose authority they were filed with.'),
  destination: participantCode('Where the stones are to go.'),
  status: oneOf(['filed', 'approved', 'declined'], 'How they stand.'),
  filedFrom: day('First day of filing.'),
  filedTo: day('Last day of filing.'),
};

const MOMENT = {
  ...KNOWLEDGE,
  effectiveAt: happenedBy('What had happened by then, as the actors say; by default all that is known.'),
};

/** Applications for certificates. They are read by their own Participant, and by those who watch over the scheme. */
@ApiTags('applications')
@Controller('v1/applications')
export class ApplicationsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @OpenTo(...READERS)
  @Answers({
    summary: 'List applications',
    description: 'In the order in which they were recorded. An authority names its own Participant as `issuer`.',
    answer: ApplicationsPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    assertMayRead(actorOf(reply.request), [filter.issuer], 'applications to others');
    const asOf = await this.freshness.asOf(APPLICATIONS, asked, reply.request);
    await sendTable(
      APPLICATIONS_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListApplications(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map(applicationRow) };
      },
      reply,
    );
  }

  @Get(':name')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read an application',
    description: 'By its name, for example `ZA-2004-00017`; as it stands, or stood.',
    answer: ApplicationDto,
  })
  async read(
    @Param('name') text: string,
    @Ask(MOMENT) asked: Asked<typeof MOMENT>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { key, folded, position } = await this.applicationAt(text, asked, reply);
    tellThing(position, folded.revision, reply);
    return { position: formatPosition(position), revision: folded.revision, ...applicationToWire(key, folded.state) };
  }

  @Get(':name/history')
  @OpenTo(...READERS)
  @Answers({ summary: 'Read the history of an application', answer: EventPageDto, isTable: true })
  async history(
    @Param('name') text: string,
    @Ask(MOMENT) asked: Asked<typeof MOMENT>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { folded, position } = await this.applicationAt(text, asked, reply);
    const rows = folded.events.map(eventToWire);
    await sendTable(EVENTS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  private async applicationAt(
    text: string,
    asked: Asked<typeof MOMENT>,
    { request }: FastifyReply,
  ): Promise<ApplicationFound> {
    const key = inPath(text, parseApplicationName, 'the name of an application');
    assertMayRead(actorOf(request), [key.issuer], 'this application');
    const position = await this.freshness.upTo(asked, request);
    const { effectiveAt } = asked;
    const moment = effectiveAt === undefined ? { upTo: position } : { upTo: position, effectiveAt };
    const folded = await this.queries.execute(new ThingAt(applicationStream(key), moment));
    if (folded !== undefined) return { key, folded, position };
    throw ProblemAnswer.of('not-found', {
      detail: `At that moment the ledger knew nothing of the application ${text}.`,
    });
  }
}

interface ApplicationFound {
  readonly key: ApplicationKey;
  readonly folded: Folded<ApplicationState>;
  /** Everything recorded up to here was looked at. */
  readonly position: Position;
}
