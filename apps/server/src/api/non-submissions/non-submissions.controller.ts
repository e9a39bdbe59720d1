import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { dateOf, formatPosition, type Clock, type Position } from '@kp/kernel';
import { OBLIGATION_SOURCES, type Obligation } from '@kp/read-models';
import { nonSubmissionName, OWED_DATASETS, parseNonSubmissionName, SUBMISSION_STATES } from '@kp/scheme';
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
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day, oneOf, participantCode, yesOrNo } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable, tellPosition } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import { ListObligations } from './list-obligations';
import { ObligationOn } from './obligation-on';
import { OwedReturnOnDayDto, OwedReturnsPageDto, type OwedReturnDto } from './owed-return.dto';

const ON = day('The day on which they stand so; by default today.');

const DUE = {
  ...PAGING,
  on: ON,
  from: day('The first day on which they fall due; by default the first of the scheme.'),
  to: day('The last day on which they fall due; by default a month after the day.'),
  participant: participantCode('Who owes it.'),
  dataset: oneOf(OWED_DATASETS, 'What is owed.'),
  state: oneOf(SUBMISSION_STATES, 'How it stands.'),
  all: yesOrNo('Also those of which nothing is asked: submitted, cured, waived, and those whose period has not ended.'),
};

const CASE = { ...KNOWLEDGE, on: ON };

const DUE_TABLE: Table = {
  name: 'due',
  columns: {
    due: 'due',
    name: 'name',
    participant: 'participant',
    dataset: 'dataset',
    period: 'period',
    rule: 'rule',
    state: 'state',
    daysAfterDue: 'daysAfterDue',
    filedOn: 'filedOn',
    nextStep: 'next.step',
    nextFrom: 'next.from',
    policyVersion: 'policyVersion',
  },
};

/** What falls due, and what is done about returns that are missing. */
@ApiTags('non-submissions')
@Controller('v1')
export class NonSubmissionsController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('non-submissions')
  @Takes('RecordNonSubmissionStep')
  record(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecordNonSubmissionStep', body }, reply);
  }

  @Get('due')
  @OpenTo(...READERS)
  @Answers({
    summary: 'List what falls due or is overdue',
    description: 'By the day on which it falls due. An authority names its own Participant.',
    answer: OwedReturnsPageDto,
    isTable: true,
  })
  async due(@Ask(DUE) asked: Asked<typeof DUE>, @Res() reply: FastifyReply): Promise<void> {
    const filter = { ...filterOf(asked), on: asked.on ?? this.today() };
    assertMayRead(actorOf(reply.request), [filter.participant], 'what others owe');
    const asOf = await this.asOf(asked, reply);
    await sendTable(
      DUE_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListObligations(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map(rowOf) };
      },
      reply,
    );
  }

  @Get('non-submissions/:name')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read how one obligation stands',
    description:
      'By its name, for example `VE-trade-2005-Q2`, with what was done about it. For its Participant and for those who watch over the scheme.',
    answer: OwedReturnOnDayDto,
  })
  async read(
    @Param('name') text: string,
    @Ask(CASE) asked: Asked<typeof CASE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<OwedReturnOnDayDto>> {
    const key = inPath(text, parseNonSubmissionName, 'the name of an obligation');
    assertMayRead(actorOf(reply.request), [key.participant], 'what others owe');
    const on = asked.on ?? this.today();
    const { position, value } = await this.queries.execute(new ObligationOn(key, on, await this.asOf(asked, reply)));
    if (value === undefined) {
      throw ProblemAnswer.of('not-found', {
        detail: `${key.participant} owes no ${key.dataset} of ${key.period} by ${on}.`,
      });
    }
    tellPosition(position, reply);
    return { position: formatPosition(position), on, ...rowOf(value) };
  }

  private today() {
    return dateOf(this.clock.now());
  }

  /** The answers rest on several read models, all of which have to be as far as is asked. */
  private async asOf(asked: Asked<typeof KNOWLEDGE>, { request }: FastifyReply): Promise<{ readonly asOf?: Position }> {
    const reached = await Promise.all(OBLIGATION_SOURCES.map((name) => this.freshness.asOf(name, asked, request)));
    return reached[0] ?? {};
  }
}

function rowOf(obligation: Obligation): DataOf<OwedReturnDto> {
  return { name: nonSubmissionName(obligation), ...toWire(obligation) };
}
