import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { accountToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import { accountStream, parseLicenceName } from '@kp/scheme';
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
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { AccountDto } from './account.dto';
import { licenceKeyIn } from './licence-in-path';

const KEY_FIELDS = ['participant', 'licence'] as const;

type Answer = Promise<DataOf<ReceiptDto>>;

/** The stones of each licensee: what it found or bought, and where it went. The papers behind each come through here. */
@ApiTags('alluvial mining')
@Controller('v1/accounts')
export class AccountsController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Post(':name/stock-counts')
  @Takes('CountStock', ...KEY_FIELDS)
  count(@Param('name') name: string, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Answer {
    return this.door.pass({ command: 'CountStock', path: licenceKeyIn(name), body }, reply);
  }

  @Post(':name/finds')
  @Takes('RecordFind', ...KEY_FIELDS)
  find(@Param('name') name: string, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Answer {
    return this.door.pass({ command: 'RecordFind', path: licenceKeyIn(name), body }, reply);
  }

  @Post(':name/vouchers')
  @Takes('RecordPurchaseVoucher', ...KEY_FIELDS)
  sell(@Param('name') name: string, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Answer {
    return this.door.pass({ command: 'RecordPurchaseVoucher', path: licenceKeyIn(name), body }, reply);
  }

  @Post(':name/registers')
  @Takes('CloseBuyerRegister', ...KEY_FIELDS)
  close(@Param('name') name: string, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Answer {
    return this.door.pass({ command: 'CloseBuyerRegister', path: licenceKeyIn(name), body }, reply);
  }

  @Post(':name/lots')
  @Takes('AssembleExportLot', ...KEY_FIELDS)
  assemble(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.door.pass({ command: 'AssembleExportLot', path: licenceKeyIn(name), body }, reply);
  }

  @Post(':name/set-asides')
  @Takes('SetLotAside', ...KEY_FIELDS)
  setAside(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Answer {
    return this.door.pass({ command: 'SetLotAside', path: licenceKeyIn(name), body }, reply);
  }

  @Get(':name')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read the account of a licensee',
    description: 'By the name of its licence, for example `GH-E-0003`.',
    answer: AccountDto,
  })
  async read(
    @Param('name') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const key = inPath(text, parseLicenceName, 'the name of a licence');
    assertMayRead(actorOf(reply.request), [key.participant], 'this account');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(accountStream(key), { upTo: position }));
    if (folded === undefined) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the account of ${text} had not begun.` });
    }
    tellThing(position, folded.revision, reply);
    return { position: formatPosition(position), revision: folded.revision, ...accountToWire(key, folded.state) };
  }
}
