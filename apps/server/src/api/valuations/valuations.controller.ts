import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { amountsToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import {
  certificateStream,
  parseCertificateNumber,
  valuationStream,
  type ValuationCommand,
  type ValuationRecorded,
} from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
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
import { ValuationsDto } from './valuation.dto';

/** A valuation without the certificate, which the answer names once. */
type Valuation = Omit<ValuationRecorded['data'], 'certificate'>;

/** What the stones of a certificate are worth to whom. None of it changes what the certificate states. */
@ApiTags('valuations')
@Controller('v1/valuations')
export class ValuationsController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Post()
  @Takes('RecordValuation')
  record(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RecordValuation', body }, reply);
  }

  @Post(':certificate/case')
  @Takes('OpenValuationCase', 'certificate')
  open(
    @Param('certificate') text: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('OpenValuationCase', text, body, reply);
  }

  @Post(':certificate/case/evidence')
  @Takes('SubmitCaseEvidence', 'certificate')
  submit(
    @Param('certificate') text: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('SubmitCaseEvidence', text, body, reply);
  }

  @Post(':certificate/case/proposal')
  @Takes('ProposeCaseValue', 'certificate')
  propose(
    @Param('certificate') text: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('ProposeCaseValue', text, body, reply);
  }

  @Post(':certificate/case/agreement')
  @Takes('AgreeCaseValue', 'certificate')
  agree(
    @Param('certificate') text: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('AgreeCaseValue', text, body, reply);
  }

  @Post(':certificate/case/closing')
  @Takes('CloseValuationCase', 'certificate')
  close(
    @Param('certificate') text: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.pass('CloseValuationCase', text, body, reply);
  }

  @Get(':certificate')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read the valuations of a shipment',
    description: 'By the number of its certificate; with the cases about its value.',
    answer: ValuationsDto,
  })
  async read(
    @Param('certificate') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const certificate = inPath(text, parseCertificateNumber, 'the number of a certificate');
    const position = await this.freshness.upTo(asked, reply.request);
    const moment = { upTo: position };
    const folded = await this.queries.execute(new ThingAt(valuationStream(certificate), moment));
    const content = (await this.queries.execute(new ThingAt(certificateStream(certificate), moment)))?.state.content;
    const reporters = folded?.state.valuations.map(({ reportedBy }) => reportedBy) ?? [];
    assertMayRead(actorOf(reply.request), [content?.issuer, content?.destination, ...reporters], 'these valuations');
    if (folded === undefined) throw ProblemAnswer.of('not-found', { detail: `No valuation of ${text} is on record.` });
    tellThing(position, folded.revision, reply);
    const { valuations, cases } = folded.state;
    return {
      position: formatPosition(position),
      revision: folded.revision,
      certificate,
      ...amountsToWire({ valuations: valuations.map(ofShipment), cases }),
    };
  }

  private pass(
    command: ValuationCommand['type'],
    text: string,
    body: unknown,
    reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const certificate = inPath(text, parseCertificateNumber, 'the number of a certificate');
    return this.door.pass({ command, path: { certificate }, body }, reply);
  }
}

function ofShipment({ valuer, valuedBy, method, valuedOn, lines, onCertificate, reportedBy }: Valuation): Valuation {
  return { valuer, valuedBy, method, valuedOn, lines, onCertificate, reportedBy };
}
