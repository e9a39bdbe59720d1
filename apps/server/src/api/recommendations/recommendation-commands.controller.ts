import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseRecommendationName, type RecommendationCommand } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';

const KEY_FIELDS = ['participant', 'review', 'item'] as const;

/** What reviews recommended, and what became of it. */
@ApiTags('recommendations')
@Controller('v1/recommendations')
export class RecommendationCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post()
  @Takes('MakeRecommendation')
  make(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'MakeRecommendation', body }, reply);
  }

  @Post(':name/progress')
  @Takes('ReportProgress', ...KEY_FIELDS)
  reportProgress(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('ReportProgress', name, body, reply);
  }

  @Post(':name/closing')
  @Takes('CloseRecommendation', ...KEY_FIELDS)
  close(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('CloseRecommendation', name, body, reply);
  }

  @Post(':name/reopening')
  @Takes('ReopenRecommendation', ...KEY_FIELDS)
  reopen(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('ReopenRecommendation', name, body, reply);
  }

  private pass(
    command: RecommendationCommand['type'],
    name: string,
    body: unknown,
    reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const path = { ...inPath(name, parseRecommendationName, 'the name of a recommendation') };
    return this.door.pass({ command, path, body }, reply);
  }
}
