import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** Who stands for offices and who holds them, as the Chair records it. */
@ApiTags('offices')
@Controller('v1/offices')
export class OfficeCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post(':office/candidatures')
  @Takes('RecordCandidature', 'office')
  stand(
    @Param('office') office: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecordCandidature', path: { office }, body }, reply);
  }

  @Post(':office/candidatures/withdrawal')
  @Takes('WithdrawCandidature', 'office')
  withdraw(
    @Param('office') office: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'WithdrawCandidature', path: { office }, body }, reply);
  }

  @Post(':office/elections')
  @Takes('ElectOfficer', 'office')
  elect(
    @Param('office') office: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ElectOfficer', path: { office }, body }, reply);
  }

  @Post(':office/transfers')
  @Takes('TransferOffice', 'office')
  transfer(
    @Param('office') office: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'TransferOffice', path: { office }, body }, reply);
  }

  @Post(':office/vacancies')
  @Takes('VacateOffice', 'office')
  vacate(
    @Param('office') office: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'VacateOffice', path: { office }, body }, reply);
  }
}
