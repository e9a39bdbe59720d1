import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { eventToWire, returnToWire } from '@kp/exchange/wire';
import { formatPosition, type Position } from '@kp/kernel';
import type { Folded } from '@kp/ledger';
import { RETURNS } from '@kp/read-models';
import { DATASETS, returnStream, SEGMENTS, type ReturnKey, type ReturnState } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { happenedBy, oneOf, participantCode, statisticalPeriod, wholeNumber } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import { tellThing } from '../../reading/tell-thing';
import { toWire } from '../../reading/wire';
import { EventPageDto } from '../events/event.dto';
import { EVENTS_TABLE } from '../events/events-table';
import { ListReturns } from './list-returns';
import { ThingAt } from '../../reading/thing-at';
import { parseReturnName, returnName } from './return-name';
import { ReturnTimeliness } from './return-timeliness';
import { ReturnTotals } from './return-totals';
import {
  PunctualityPageDto,
  ReturnDto,
  ReturnsPageDto,
  ReturnTotalsPageDto,
  type PunctualityDto,
  type ReturnRecordDto,
  type ReturnTotalDto,
} from './return.dto';
import { RETURNS_TABLE, TIMELINESS_TABLE, TOTALS_TABLE } from './returns-tables';

const FILTER = {
  participant: participantCode('The Participant that filed it.'),
  dataset: oneOf(DATASETS, 'The dataset of KPCS Annex III.'),
  period: statisticalPeriod('The period.'),
  segment: oneOf(SEGMENTS, 'Which mining it covers.'),
  year: wholeNumber(1900, 2199, 'The year in which the period lies.'),
};

const LIST = { ...PAGING, ...FILTER };

const MOMENT = {
  ...KNOWLEDGE,
  effectiveAt: happenedBy('What had happened by then, as the actors say; by default all that is known.'),
};

const TIMELINESS = {
  ...KNOWLEDGE,
  dataset: FILTER.dataset,
  from: statisticalPeriod('The first period.'),
  to: statisticalPeriod('The last period.'),
};

const TOTALS = { ...KNOWLEDGE, ...FILTER, by: oneOf(['period', 'year'], 'What is added up; by default each period.') };

/** Statistical returns. Their figures are public (KPCS Annex III), and so is when they came in. */
@ApiTags('returns')
@Controller('v1/returns')
export class ReturnsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @Public()
  @Answers({
    summary: 'List returns',
    description: 'By period, Participant, dataset and segment.',
    answer: ReturnsPageDto,
    isTable: true,
    isPublic: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    const asOf = await this.freshness.asOf(RETURNS, asked, reply.request);
    await sendTable(
      RETURNS_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListReturns(filter, { ...page, ...asOf }));
        return {
          ...told,
          rows: items.map((record): DataOf<ReturnRecordDto> => ({ name: returnName(record), ...toWire(record) })),
        };
      },
      reply,
    );
  }

  @Get('timeliness')
  @Public()
  @Answers({
    summary: 'Compare how punctually Participants file',
    description: 'Most punctual first. Returns whose time of filing is not public are counted apart.',
    answer: PunctualityPageDto,
    isTable: true,
    isPublic: true,
  })
  async timeliness(@Ask(TIMELINESS) asked: Asked<typeof TIMELINESS>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    const asOf = await this.freshness.asOf(RETURNS, asked, reply.request);
    const { position, value } = await this.queries.execute(new ReturnTimeliness({ ...filter, ...asOf }));
    const rows = value.map((punctuality): DataOf<PunctualityDto> => toWire(punctuality));
    await sendTable(TIMELINESS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  @Get('totals')
  @Public()
  @Answers({ summary: 'Add up returns', answer: ReturnTotalsPageDto, isTable: true, isPublic: true })
  async totals(@Ask(TOTALS) asked: Asked<typeof TOTALS>, @Res() reply: FastifyReply): Promise<void> {
    const { by = 'period', ...filter } = filterOf(asked);
    const asOf = await this.freshness.asOf(RETURNS, asked, reply.request);
    const { position, value } = await this.queries.execute(new ReturnTotals(by, { ...filter, ...asOf }));
    const rows = value.map((total): DataOf<ReturnTotalDto> => toWire(total));
    await sendTable(TOTALS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  @Get(':name')
  @Public()
  @Answers({
    summary: 'Read a return',
    description: 'By its name, for example `BW-production-2004-H1-all`; as it stands, or stood.',
    answer: ReturnDto,
    isPublic: true,
  })
  async read(
    @Param('name') text: string,
    @Ask(MOMENT) asked: Asked<typeof MOMENT>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { key, folded, position } = await this.returnAt(text, asked, reply);
    tellThing(position, folded.revision, reply);
    return { position: formatPosition(position), revision: folded.revision, ...returnToWire(key, folded.state) };
  }

  @Get(':name/history')
  @Public()
  @Answers({ summary: 'Read the history of a return', answer: EventPageDto, isTable: true, isPublic: true })
  async history(
    @Param('name') text: string,
    @Ask(MOMENT) asked: Asked<typeof MOMENT>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { folded, position } = await this.returnAt(text, asked, reply);
    const rows = folded.events.map(eventToWire);
    await sendTable(EVENTS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  private async returnAt(text: string, asked: Asked<typeof MOMENT>, { request }: FastifyReply): Promise<ReturnFound> {
    const key = inPath(text, parseReturnName, 'the name of a return');
    const position = await this.freshness.upTo(asked, request);
    const { effectiveAt } = asked;
    const moment = effectiveAt === undefined ? { upTo: position } : { upTo: position, effectiveAt };
    const folded = await this.queries.execute(new ThingAt(returnStream(key), moment));
    if (folded !== undefined) return { key, folded, position };
    throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of the return ${text}.` });
  }
}

interface ReturnFound {
  readonly key: ReturnKey;
  readonly folded: Folded<ReturnState>;
  /** Everything recorded up to here was looked at. */
  readonly position: Position;
}
