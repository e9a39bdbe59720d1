import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { amountsToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import { TRACE_DIRECTIONS } from '@kp/ledger';
import { certificateStream, parseCertificateNumber } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { READERS } from '../../access/readers';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { oneOf } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { assertMayReadCertificate } from './certificate-readers';
import { LineageTraceDto } from './lineage-trace.dto';
import { TraceCertificate } from './trace-certificate';

const TRACE = {
  ...KNOWLEDGE,
  direction: oneOf(
    TRACE_DIRECTIONS,
    '`up` leads to the certificates under which the stones came, `down` to those under which they went on; `up` by default.',
  ),
};

/** Where stones came from and where they went. */
@ApiTags('certificates')
@Controller('v1/certificates')
export class LineageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get(':number/trace')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Trace the stones of a certificate',
    description:
      'Over all steps, in one answer. Who may read the certificate may read its trace, which names no parties and no values.',
    answer: LineageTraceDto,
  })
  async trace(
    @Param('number') text: string,
    @Ask(TRACE) asked: Asked<typeof TRACE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const number = inPath(text, parseCertificateNumber, 'the number of a certificate');
    const position = await this.freshness.upTo(asked, reply.request);
    const moment = { upTo: position };
    const [folded, trace] = await Promise.all([
      this.queries.execute(new ThingAt(certificateStream(number), moment)),
      this.queries.execute(new TraceCertificate({ number, direction: asked.direction ?? 'up', moment })),
    ]);
    if (folded === undefined || trace === undefined) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of ${number}.` });
    }
    assertMayReadCertificate(actorOf(reply.request), folded.state);
    tellThing(position, folded.revision, reply);
    return { position: formatPosition(position), ...amountsToWire(trace) };
  }
}
