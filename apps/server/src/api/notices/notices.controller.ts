import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { noticeToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import { NOTICES } from '@kp/read-models';
import { DELIVERY_OUTCOMES, NOTICE_FACT_NAMES, noticeStream, parseNoticeId } from '@kp/scheme';
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
import { certificateNumber, oneOf, participantCode, positionOf } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { tellThing } from '../../reading/tell-thing';
import { toWire } from '../../reading/wire';
import { ListNotices } from './list-notices';
import { ThingAt } from '../../reading/thing-at';
import { NoticeDto, NoticesPageDto, type NoticeRowDto } from './notice.dto';

const LIST = {
  ...PAGING,
  participant: participantCode('Whose authority has to know.'),
  role: oneOf(['exporting-authority', 'importing-authority'], 'Under which hat.'),
  state: oneOf(DELIVERY_OUTCOMES, 'How the delivery stands.'),
  certificate: certificateNumber('The certificate.'),
  fact: oneOf(NOTICE_FACT_NAMES, 'What happened, by the name of its event.'),
  after: positionOf('Only what was raised after this position; by default from the beginning.'),
};

const TABLE: Table = {
  name: 'notices',
  columns: {
    notice: 'notice',
    certificate: 'certificate',
    fact: 'fact',
    cause: 'cause',
    revision: 'revision',
    from: 'from',
    to: 'to',
    role: 'role',
    contradicts: 'contradicts',
    raisedOn: 'raisedOn',
    state: 'state',
    attempts: 'attempts',
    remarks: 'remarks',
    firstPosition: 'firstPosition',
    lastPosition: 'lastPosition',
  },
};

/** What authorities have to know of each other's shipments: a feed that each of them pulls, and acknowledges. */
@ApiTags('notices')
@Controller('v1/notices')
export class NoticesController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @OpenTo(...READERS)
  @Answers({
    summary: 'Pull notices',
    description:
      'In the order in which they were raised. An authority names its own Participant as `participant`; it asks for `state=pending` and acknowledges, or goes on with `after` set to `position`.',
    answer: NoticesPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    assertMayRead(actorOf(reply.request), [filter.participant], 'notices to others');
    const asOf = await this.freshness.asOf(NOTICES, asked, reply.request);
    await sendTable(
      TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListNotices(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map((item): DataOf<NoticeRowDto> => toWire(item)) };
      },
      reply,
    );
  }

  @Get(':notice')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read a notice',
    description: 'By its id, for example `ZA0012345.2`; with every report of its delivery.',
    answer: NoticeDto,
  })
  async read(
    @Param('notice') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const notice = inPath(text, parseNoticeId, 'the id of a notice');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(noticeStream(notice), { upTo: position }));
    const content = folded?.state.content;
    assertMayRead(actorOf(reply.request), [content?.from, content?.to], 'this notice');
    const told = folded === undefined ? undefined : noticeToWire(notice, folded.state);
    if (folded === undefined || told === undefined)
      throw ProblemAnswer.of('not-found', { detail: `No notice ${notice} was raised by then.` });
    tellThing(position, folded.revision, reply);
    return { position: formatPosition(position), ...told };
  }

  @Post(':notice/delivery')
  @Takes('ReportDelivery', 'notice')
  report(
    @Param('notice') text: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const notice = inPath(text, parseNoticeId, 'the id of a notice');
    return this.door.pass({ command: 'ReportDelivery', path: { notice }, body }, reply);
  }
}
