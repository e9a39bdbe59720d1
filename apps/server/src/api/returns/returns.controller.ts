import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { eventToWire, returnToWire } from '@kp/exchange/wire';
import { formatPosition, type Position } from '@kp/kernel';
import type { Folded } from '@kp/ledger';
import { RETURNS, SUMMED_DATASETS } from '@kp/read-models';
import { DATASETS, returnStream, SEGMENTS, type ReturnKey, type ReturnState } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { Public, PublicInPart } from '../../access/access.decorator';
import { callerOf } from '../../access/authenticated-request';
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
import { isShown, withholding } from './figures-shown';
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
  dataset: oneOf(DATASETS, 'The dataset of KPCS Annex III; by default production.'),
  from: statisticalPeriod('The first period.'),
  to: statisticalPeriod('The last period.'),
};

const TOTALS = {
  ...KNOWLEDGE,
  ...FILTER,
  dataset: oneOf(SUMMED_DATASETS, 'The dataset; by default production.'),
  by: oneOf(['period', 'year'], 'What is added up; by default each period.'),
};

/**
 * Statistical returns. When they came in is public, and so are the figures of production; of other datasets they are shown
 * to whom `isShown` names, and withheld from others.
 */
@ApiTags('returns')
@Controller('v1/returns')
export class ReturnsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @PublicInPart()
  @Answers({
    summary: 'List returns',
    description:
      'By period, Participant, dataset and segment. Without a token the figures of other datasets than production are withheld.',
    answer: ReturnsPageDto,
    isTable: true,
    isPublic: 'in-part',
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    const asOf = await this.freshness.asOf(RETURNS, asked, reply.request);
    const caller = callerOf(reply.request);
    await sendTable(
      RETURNS_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListReturns(filter, { ...page, ...asOf }));
        return {
          ...told,
          rows: items.map((record): DataOf<ReturnRecordDto> => {
            const row = { name: returnName(record), ...toWire(record) };
            return isShown(record.dataset, caller) ? row : withholding({ ...row, remarks: [], flags: [] });
          }),
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
  @PublicInPart()
  @Answers({
    summary: 'Read a return',
    description: 'By its name, for example `BW-production-2004-H1-all`; as it stands, or stood.',
    answer: ReturnDto,
    isPublic: 'in-part',
  })
  async read(
    @Param('name') text: string,
    @Ask(MOMENT) asked: Asked<typeof MOMENT>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { key, folded, position } = await this.returnAt(text, asked, reply);
    tellThing(position, folded.revision, reply);
    const told = returnToWire(key, folded.state);
    const shown = isShown(key.dataset, callerOf(reply.request)) ? told : withholding(told);
    return { position: formatPosition(position), revision: folded.revision, ...shown };
  }

  @Get(':name/history')
  @PublicInPart()
  @Answers({ summary: 'Read the history of a return', answer: EventPageDto, isTable: true, isPublic: 'in-part' })
  async history(
    @Param('name') text: string,
    @Ask(MOMENT) asked: Asked<typeof MOMENT>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { key, folded, position } = await this.returnAt(text, asked, reply);
    const events = folded.events.map(eventToWire);
    const rows = isShown(key.dataset, callerOf(reply.request)) ? events : withholding(events);
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
