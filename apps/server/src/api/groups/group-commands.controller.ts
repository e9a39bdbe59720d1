import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** What working groups are given to do, and their reports. */
@ApiTags('groups')
@Controller('v1/groups')
export class GroupCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post()
  @Takes('EstablishGroup')
  establish(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'EstablishGroup', body }, reply);
  }

  @Post(':group/mandates')
  @Takes('GiveMandate', 'group')
  give(
    @Param('group') group: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'GiveMandate', path: { group }, body }, reply);
  }

  @Post(':group/mandates/:mandate/end')
  @Takes('EndMandate', 'group', 'mandate')
  end(
    @Param('group') group: string,
    @Param('mandate') mandate: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'EndMandate', path: { group, mandate }, body }, reply);
  }

  @Post(':group/reports')
  @Takes('FileGroupReport', 'group')
  report(
    @Param('group') group: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'FileGroupReport', path: { group }, body }, reply);
  }
}
