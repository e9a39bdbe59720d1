import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseDiscrepancyId, type DiscrepancyCommand } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';

/** What people do about discrepancies. None of it changes what the records say. */
@ApiTags('discrepancies')
@Controller('v1/discrepancies/:id')
export class DiscrepancyActsController {
  constructor(private readonly door: CommandDoor) {}

  @Post('assignment')
  @Takes('AssignDiscrepancy', 'discrepancy')
  assign(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('AssignDiscrepancy', id, body, reply);
  }

  @Post('explanation')
  @Takes('ExplainDiscrepancy', 'discrepancy')
  explain(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('ExplainDiscrepancy', id, body, reply);
  }

  @Post('acceptance')
  @Takes('AcceptDiscrepancy', 'discrepancy')
  accept(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('AcceptDiscrepancy', id, body, reply);
  }

  @Post('dispute')
  @Takes('DisputeDiscrepancy', 'discrepancy')
  dispute(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('DisputeDiscrepancy', id, body, reply);
  }

  @Post('closing')
  @Takes('CloseDiscrepancy', 'discrepancy')
  close(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('CloseDiscrepancy', id, body, reply);
  }

  @Post('reopening')
  @Takes('ReopenDiscrepancy', 'discrepancy')
  reopen(
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('ReopenDiscrepancy', id, body, reply);
  }

  private pass(
    command: DiscrepancyCommand['type'],
    id: string,
    body: unknown,
    reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const discrepancy = inPath(id, parseDiscrepancyId, 'the id of a discrepancy');
    return this.door.pass({ command, path: { discrepancy }, body }, reply);
  }
}
