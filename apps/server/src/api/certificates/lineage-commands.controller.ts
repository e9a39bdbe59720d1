import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** Stones that are set aside for a re-export, out of the certificate under which they came. */
@ApiTags('certificates')
@Controller('v1/certificates')
export class LineageCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post(':number/draws')
  @Takes('DrawFromCertificate', 'number')
  draw(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'DrawFromCertificate', path: { number }, body }, reply);
  }

  @Post(':number/draw-releases')
  @Takes('ReleaseDraw', 'number')
  release(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ReleaseDraw', path: { number }, body }, reply);
  }
}
