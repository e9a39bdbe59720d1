import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { parseReturnName } from './return-name';

const KEY_FIELDS = ['participant', 'dataset', 'period', 'segment'] as const;

/** Statistical returns as statistics offices file them. */
@ApiTags('returns')
@Controller('v1/returns')
export class ReturnCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post()
  @Takes('FileReturn')
  file(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'FileReturn', body }, reply);
  }

  @Post(':name/revision')
  @Takes('ReviseReturn', ...KEY_FIELDS)
  revise(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const path = { ...inPath(name, parseReturnName, 'the name of a return') };
    return this.door.pass({ command: 'ReviseReturn', path, body }, reply);
  }

  @Post(':name/withdrawal')
  @Takes('WithdrawReturn', ...KEY_FIELDS)
  withdraw(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const path = { ...inPath(name, parseReturnName, 'the name of a return') };
    return this.door.pass({ command: 'WithdrawReturn', path, body }, reply);
  }

  @Post(':name/attestation')
  @Takes('AttestTradeReport', ...KEY_FIELDS)
  attest(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const path = { ...inPath(name, parseReturnName, 'the name of a return') };
    return this.door.pass({ command: 'AttestTradeReport', path, body }, reply);
  }
}
