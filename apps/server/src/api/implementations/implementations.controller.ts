import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { formatPosition } from '@kp/kernel';
import { implementationStream, parseParticipantCode, type ImplementationCommand } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { READERS } from '../../access/readers';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { ImplementationDto } from './implementation.dto';

/** What Participants declare about their implementation of the scheme. Participants and overseers read it of all. */
@ApiTags('implementations')
@Controller('v1/implementations')
export class ImplementationsController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get(':participant')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read what a Participant declares about its implementation',
    description:
      'Laws, authorities, contacts and specimens, the information before each Plenary, and self-assessments.',
    answer: ImplementationDto,
  })
  async read(
    @Param('participant') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const participant = inPath(text, parseParticipantCode, 'the code of a Participant');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(implementationStream(participant), { upTo: position }));
    if (folded === undefined) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment ${participant} had declared nothing.` });
    }
    tellThing(position, folded.revision, reply);
    return { position: formatPosition(position), revision: folded.revision, participant, ...folded.state };
  }

  @Post(':participant/measures')
  @Takes('DeclareMeasure', 'participant')
  declare(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('DeclareMeasure', participant, body, reply);
  }

  @Post(':participant/ended-measures')
  @Takes('EndMeasure', 'participant')
  end(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('EndMeasure', participant, body, reply);
  }

  @Post(':participant/information')
  @Takes('ProvideInformation', 'participant')
  provide(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('ProvideInformation', participant, body, reply);
  }

  @Post(':participant/self-assessments')
  @Takes('AssessImplementation', 'participant')
  assess(
    @Param('participant') participant: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('AssessImplementation', participant, body, reply);
  }

  private pass(
    command: ImplementationCommand['type'],
    text: string,
    body: unknown,
    reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const participant = inPath(text, parseParticipantCode, 'the code of a Participant');
    return this.door.pass({ command, path: { participant }, body }, reply);
  }
}
