import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** Clerical corrections: the issuer instructs them, and the destination endorses them. */
@ApiTags('certificates')
@Controller('v1/certificates')
export class CorrectionCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post(':number/correction')
  @Takes('InstructCorrection', 'number')
  instruct(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'InstructCorrection', path: { number }, body }, reply);
  }

  @Post(':number/correction-endorsement')
  @Takes('EndorseCorrection', 'number')
  endorse(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'EndorseCorrection', path: { number }, body }, reply);
  }
}
