import { Controller, Get, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RETURNS } from '@kp/read-models';
import { parseParticipantCode, ROUGH_DIAMOND_CODES, TRADE_DIRECTIONS, type ParticipantCode } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { READERS } from '../../access/readers';
import type { DataOf } from '../../http/data-of';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { oneOf, participantCode, statisticalPeriod, type Parameter } from '../../reading/parameter';
import { filterOf, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import { toWire } from '../../reading/wire';
import { ListTradeLines } from './list-trade-lines';
import { TRADE_LINES_TABLE } from './returns-tables';
import { FiledTradeLinesPageDto, type FiledTradeLineDto } from './trade-line.dto';

const ORIGIN: Parameter<ParticipantCode | 'mixed'> = {
  ...participantCode('Where it was mined, or `mixed`.'),
  parse: (text) => (text === 'mixed' ? text : parseParticipantCode(text)),
  schema: { type: 'string', pattern: '^(?:[A-Z]{2}|mixed)$' },
};

const LIST = {
  ...PAGING,
  participant: participantCode('The Participant that filed it.'),
  from: statisticalPeriod('The first quarter.'),
  to: statisticalPeriod('The last quarter.'),
  direction: oneOf(TRADE_DIRECTIONS, 'Exports or imports.'),
  hs: oneOf(ROUGH_DIAMOND_CODES, 'The code of the Harmonized System.'),
  partner: participantCode('Where exports went, or imports came from.'),
  origin: ORIGIN,
};

/** The lines of trade returns, for Participants and for those who watch over the scheme. */
@ApiTags('returns')
@Controller('v1/trade-lines')
export class TradeLinesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @OpenTo(...READERS)
  @Answers({
    summary: 'List what trade returns state, line by line',
    description: 'By quarter, Participant and place in the return.',
    answer: FiledTradeLinesPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    const asOf = await this.freshness.asOf(RETURNS, asked, reply.request);
    await sendTable(
      TRADE_LINES_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListTradeLines(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map((line): DataOf<FiledTradeLineDto> => toWire(line)) };
      },
      reply,
    );
  }
}
