import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseApplicationName } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';

const KEY_FIELDS = ['issuer', 'application'] as const;

/** What exporters apply for, and what their authority decides. */
@ApiTags('applications')
@Controller('v1/applications')
export class ApplicationCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post()
  @Takes('FileApplication')
  file(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'FileApplication', body }, reply);
  }

  @Post(':name/approval')
  @Takes('ApproveApplication', ...KEY_FIELDS)
  approve(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ApproveApplication', path: keyIn(name), body }, reply);
  }

  @Post(':name/decline')
  @Takes('DeclineApplication', ...KEY_FIELDS)
  decline(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'DeclineApplication', path: keyIn(name), body }, reply);
  }
}

function keyIn(name: string): Readonly<Record<string, string>> {
  return { ...inPath(name, parseApplicationName, 'the name of an application') };
}
