import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { traceToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import { LINEAGE } from '@kp/read-models';
import { certificateStream, MOST_TRACED, parseCertificateNumber, TRACE_DIRECTIONS, USUALLY_TRACED } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { READERS } from '../../access/readers';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { oneOf, wholeNumber } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellPosition } from '../../reading/send-table';
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
  limit: wholeNumber(
    1,
    MOST_TRACED,
    `The most certificates of the answer, ${String(USUALLY_TRACED)} by default; \`complete\` says whether that was enough.`,
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
      'Over all steps, in one answer: re-exports and their sources, goods sent on whole under technical certificates, and certificates that took the place of others; with what was lost, sorted and added between them. Who may read the certificate may read its trace, which names no parties and no values.',
    answer: LineageTraceDto,
  })
  async trace(
    @Param('number') text: string,
    @Ask(TRACE) asked: Asked<typeof TRACE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const number = inPath(text, parseCertificateNumber, 'the number of a certificate');
    const asOf = await this.freshness.asOf(LINEAGE, asked, reply.request);
    const { direction = 'up', limit } = asked;
    const question = { number, direction, ...(limit === undefined ? {} : { limit }) };
    const { position, value: trace } = await this.queries.execute(new TraceCertificate(question, asOf));
    const folded = await this.queries.execute(new ThingAt(certificateStream(number), { upTo: position }));
    if (folded === undefined || trace === undefined) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of ${number}.` });
    }
    assertMayReadCertificate(actorOf(reply.request), folded.state);
    tellPosition(position, reply);
    return { position: formatPosition(position), ...traceToWire(trace) };
  }
}
