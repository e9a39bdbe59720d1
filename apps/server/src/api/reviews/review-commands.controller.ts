import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { parseReviewName, type ReviewCommand } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';

const KEY_FIELDS = ['participant', 'review'] as const;

/** Review visits, missions and follow-ups: from the invitation to the posted report. */
@ApiTags('reviews')
@Controller('v1/reviews')
export class ReviewCommandsController {
  constructor(private readonly door: CommandDoor) {}

  @Post('invitations')
  @Takes('InviteReview')
  invite(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'InviteReview', body }, reply);
  }

  @Post('proposals')
  @Takes('ProposeReview')
  propose(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'ProposeReview', body }, reply);
  }

  @Post(':name/consent')
  @Takes('AgreeToReview', ...KEY_FIELDS)
  agree(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('AgreeToReview', name, body, reply);
  }

  @Post(':name/schedule')
  @Takes('ScheduleReview', ...KEY_FIELDS)
  schedule(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('ScheduleReview', name, body, reply);
  }

  @Post(':name/completion')
  @Takes('CompleteReview', ...KEY_FIELDS)
  complete(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('CompleteReview', name, body, reply);
  }

  @Post(':name/report')
  @Takes('FileReviewReport', ...KEY_FIELDS)
  fileReport(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('FileReviewReport', name, body, reply);
  }

  @Post(':name/report/receipt')
  @Takes('ReceiveReviewReport', ...KEY_FIELDS)
  receiveReport(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('ReceiveReviewReport', name, body, reply);
  }

  @Post(':name/report/posting')
  @Takes('PostReviewReport', ...KEY_FIELDS)
  postReport(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('PostReviewReport', name, body, reply);
  }

  @Post(':name/cancellation')
  @Takes('CancelReview', ...KEY_FIELDS)
  cancel(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('CancelReview', name, body, reply);
  }

  private pass(
    command: ReviewCommand['type'],
    name: string,
    body: unknown,
    reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const path = { ...inPath(name, parseReviewName, 'the name of a review') };
    return this.door.pass({ command, path, body }, reply);
  }
}
