import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { amountsToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import { TRADE_ATTEMPTS } from '@kp/read-models';
import { ATTEMPT_DIRECTIONS, attemptName, attemptStream, parseAttemptName } from '@kp/scheme';
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
import { day, oneOf, participantCode } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { ListTradeAttempts } from './list-trade-attempts';
import { TradeAttemptDto } from './trade-attempt.dto';
import { TradeAttemptsPageDto } from './trade-attempt-row.dto';
import { TRADE_ATTEMPTS_TABLE, tradeAttemptRow } from './trade-attempts-table';

const LIST = {
  ...PAGING,
  reporter: participantCode('Whose authority reported them.'),
  place: participantCode('The place outside the scheme.'),
  direction: oneOf(ATTEMPT_DIRECTIONS, 'Which way the stones were to go, as the reporter sees it.'),
  attemptedFrom: day('First day of the attempt.'),
  attemptedTo: day('Last day of the attempt.'),
};

/** Attempts to trade with places outside the scheme. They name parties, so only who reports and the overseers read them. */
@ApiTags('trade attempts')
@Controller('v1/trade-attempts')
export class TradeAttemptsController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Post()
  @Takes('ReportTradeAttempt')
  report(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ReportTradeAttempt', body }, reply);
  }

  @Get()
  @OpenTo(...READERS)
  @Answers({
    summary: 'List attempted trade',
    description: 'In the order in which it was reported. An authority names its own Participant as `reporter`.',
    answer: TradeAttemptsPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    assertMayRead(actorOf(reply.request), [filter.reporter], 'reports of others');
    const asOf = await this.freshness.asOf(TRADE_ATTEMPTS, asked, reply.request);
    await sendTable(
      TRADE_ATTEMPTS_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListTradeAttempts(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map(tradeAttemptRow) };
      },
      reply,
    );
  }

  @Get(':name')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read a report of an attempted trade',
    description: 'By its name, for example `AE-2005-0007`. A report stands as it was made.',
    answer: TradeAttemptDto,
  })
  async read(
    @Param('name') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const key = inPath(text, parseAttemptName, 'the name of a report of an attempted trade');
    assertMayRead(actorOf(reply.request), [key.reporter], 'this report');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(attemptStream(key), { upTo: position }));
    const report = folded?.state.report ?? null;
    if (folded === undefined || report === null) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of the report ${text}.` });
    }
    tellThing(position, folded.revision, reply);
    return {
      position: formatPosition(position),
      revision: folded.revision,
      name: attemptName(key),
      ...amountsToWire(report),
      flags: folded.events.flatMap(({ metadata }) => metadata.flags ?? []),
    };
  }
}
