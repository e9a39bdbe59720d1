import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';

/** The life of a certificate as its issuer reports it. */
@ApiTags('certificates')
@Controller('v1/certificates')
export class CertificateCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post()
  @Takes('IssueCertificate')
  issue(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'IssueCertificate', body }, reply);
  }

  @Post(':number/validation')
  @Takes('ValidateCertificate', 'number')
  validate(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ValidateCertificate', path: { number }, body }, reply);
  }

  @Post(':number/dispatch')
  @Takes('DispatchCertificate', 'number')
  dispatch(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'DispatchCertificate', path: { number }, body }, reply);
  }

  @Post(':number/void')
  @Takes('VoidCertificate', 'number')
  cancel(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'VoidCertificate', path: { number }, body }, reply);
  }

  @Post(':number/invalidation')
  @Takes('InvalidateCertificate', 'number')
  invalidate(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'InvalidateCertificate', path: { number }, body }, reply);
  }

  @Post(':number/replacement')
  @Takes('ReplaceCertificate', 'number')
  replace(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ReplaceCertificate', path: { number }, body }, reply);
  }

  @Post(':number/return-unused')
  @Takes('ReturnUnusedCertificate', 'number')
  returnUnused(
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ReturnUnusedCertificate', path: { number }, body }, reply);
  }
}
