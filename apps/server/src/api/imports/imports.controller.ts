import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** What importing authorities saw. Evidence is recorded also where it contradicts the ledger. */
@ApiTags('imports')
@Controller('v1')
export class ImportsController {
  constructor(private readonly door: CommandDoor) {}

  @Post('import-confirmations')
  @Takes('ConfirmImport')
  confirm(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ConfirmImport', body }, reply);
  }

  @Post('import-refusals')
  @Takes('RefuseImport')
  refuse(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RefuseImport', body }, reply);
  }
}
