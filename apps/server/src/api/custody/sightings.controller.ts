import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** What authorities saw of shipments and papers. Evidence is recorded also where it contradicts the ledger. */
@ApiTags('custody')
@Controller('v1')
export class SightingsController {
  constructor(private readonly door: CommandDoor) {}

  @Post('transit-entries')
  @Takes('RecordTransitEntry')
  enterTransit(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecordTransitEntry', body }, reply);
  }

  @Post('transit-exits')
  @Takes('RecordTransitExit')
  leaveTransit(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecordTransitExit', body }, reply);
  }

  @Post('arrivals')
  @Takes('RecordArrival')
  arrive(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecordArrival', body }, reply);
  }

  @Post('detentions')
  @Takes('DetainShipment')
  detain(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'DetainShipment', body }, reply);
  }

  @Post('returns-to-issuer')
  @Takes('ReturnToIssuer')
  returned(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ReturnToIssuer', body }, reply);
  }

  @Post('fake-reports')
  @Takes('ReportFake')
  reportFake(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ReportFake', body }, reply);
  }
}
