import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** What is decided about a shipment on its way: by its issuer, and by whoever has it before it. */
@ApiTags('custody')
@Controller('v1/certificates')
export class CustodyCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post(':number/pre-alert')
  @Takes('SendPreAlert', 'number')
  preAlert(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'SendPreAlert', path: { number }, body }, reply);
  }

  @Post(':number/release')
  @Takes('ReleaseShipment', 'number')
  release(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ReleaseShipment', path: { number }, body }, reply);
  }

  @Post(':number/forfeiture')
  @Takes('ForfeitShipment', 'number')
  forfeit(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ForfeitShipment', path: { number }, body }, reply);
  }

  @Post(':number/return-order')
  @Takes('OrderReturn', 'number')
  orderReturn(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'OrderReturn', path: { number }, body }, reply);
  }
}
