import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** Facts of membership and of trade as those who decide or keep them report them. */
@ApiTags('participants')
@Controller('v1/participants')
export class ParticipantCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post()
  @Takes('AdmitParticipant')
  admit(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'AdmitParticipant', body }, reply);
  }

  @Post(':participant/application')
  @Takes('NotifyApplicant', 'participant')
  notify(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'NotifyApplicant', path: { participant }, body }, reply);
  }

  @Post(':participant/application/circulation')
  @Takes('CirculateApplicant', 'participant')
  circulate(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'CirculateApplicant', path: { participant }, body }, reply);
  }

  @Post(':participant/application/withdrawal')
  @Takes('WithdrawApplicant', 'participant')
  withdrawApplication(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'WithdrawApplicant', path: { participant }, body }, reply);
  }

  @Post(':participant/organisation')
  @Takes('JoinOrganisation', 'participant')
  joinOrganisation(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'JoinOrganisation', path: { participant }, body }, reply);
  }

  @Post(':participant/stock')
  @Takes('DeclareStock', 'participant')
  declareStock(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'DeclareStock', path: { participant }, body }, reply);
  }

  @Post(':participant/removal')
  @Takes('RemoveParticipant', 'participant')
  remove(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RemoveParticipant', path: { participant }, body }, reply);
  }

  @Post(':participant/rejoining')
  @Takes('RejoinParticipant', 'participant')
  rejoin(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RejoinParticipant', path: { participant }, body }, reply);
  }

  @Post(':participant/absorption')
  @Takes('AbsorbParticipant', 'participant')
  absorb(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'AbsorbParticipant', path: { participant }, body }, reply);
  }

  @Post(':participant/recognition')
  @Takes('RecogniseTradingEntity', 'participant')
  recognise(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecogniseTradingEntity', path: { participant }, body }, reply);
  }

  @Post(':participant/notes')
  @Takes('RecordMembershipNote', 'participant')
  note(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecordMembershipNote', path: { participant }, body }, reply);
  }

  @Post(':participant/prefixes')
  @Takes('AssignPrefix', 'participant')
  assignPrefix(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'AssignPrefix', path: { participant }, body }, reply);
  }

  @Post(':participant/certificate-policies')
  @Takes('AdoptCertificatePolicy', 'participant')
  adoptPolicy(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'AdoptCertificatePolicy', path: { participant }, body }, reply);
  }

  @Post(':participant/restrictions')
  @Takes('ImposeTradeRestriction', 'participant')
  impose(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ImposeTradeRestriction', path: { participant }, body }, reply);
  }

  @Post(':participant/restrictions/:restriction/narrowings')
  @Takes('NarrowTradeRestriction', 'participant', 'restriction')
  narrow(
    @Param('participant') participant: string,
    @Param('restriction') restriction: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'NarrowTradeRestriction', path: { participant, restriction }, body }, reply);
  }

  @Post(':participant/restrictions/:restriction/approvals')
  @Takes('ApproveShipment', 'participant', 'restriction')
  approve(
    @Param('participant') participant: string,
    @Param('restriction') restriction: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ApproveShipment', path: { participant, restriction }, body }, reply);
  }

  @Post(':participant/restrictions/:restriction/approvals/:certificate/withdrawal')
  @Takes('WithdrawShipmentApproval', 'participant', 'restriction', 'certificate')
  withdrawApproval(
    @Param('participant') participant: string,
    @Param('restriction') restriction: string,
    @Param('certificate') certificate: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const path = { participant, restriction, certificate };
    return this.door.pass({ command: 'WithdrawShipmentApproval', path, body }, reply);
  }

  @Post(':participant/restrictions/:restriction/lifting')
  @Takes('LiftTradeRestriction', 'participant', 'restriction')
  lift(
    @Param('participant') participant: string,
    @Param('restriction') restriction: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'LiftTradeRestriction', path: { participant, restriction }, body }, reply);
  }
}
