import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** What becomes of decisions, as the Chair records it. */
@ApiTags('decisions')
@Controller('v1/decisions')
export class DecisionCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post()
  @Takes('TableDecision')
  table(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'TableDecision', body }, reply);
  }

  @Post('chair-notices')
  @Takes('IssueChairNotice')
  notice(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'IssueChairNotice', body }, reply);
  }

  @Post(':decision/agreement')
  @Takes('RecordAgreement', 'decision')
  agree(
    @Param('decision') decision: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecordAgreement', path: { decision }, body }, reply);
  }

  @Post(':decision/translations')
  @Takes('PublishTranslation', 'decision')
  translate(
    @Param('decision') decision: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'PublishTranslation', path: { decision }, body }, reply);
  }

  @Post(':decision/circulation')
  @Takes('CirculateDecision', 'decision')
  circulate(
    @Param('decision') decision: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'CirculateDecision', path: { decision }, body }, reply);
  }
}
