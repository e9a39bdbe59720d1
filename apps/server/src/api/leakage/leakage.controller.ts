import { Controller, Get, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { BoundsSubject } from '@kp/leakage';
import { CERTIFICATES, PARTICIPANTS, RETURNS } from '@kp/read-models';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { OVERSEERS } from '../../access/readers';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { certificateNumber, day, participantCode, text, yesOrNo } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellPosition } from '../../reading/send-table';
import { acceptsJson } from '../../reading/table-form';
import { SuspectBoundsDto } from './suspect-bounds.dto';
import { SuspectBounds } from './suspect-bounds';

const BOUNDS = {
  ...KNOWLEDGE,
  shipment: certificateNumber(
    'The certificate whose shipment is asked about. One of `shipment`, `holder` and `exporter` must be given.',
  ),
  holder: participantCode('The Participant whose stock is asked about.'),
  exporter: participantCode('The Participant of which all exports are asked about; they are told without proofs.'),
  suspect: participantCode('The country whose stones are suspect, for example CI. It must be given.'),
  scenario: text(100, 'Only this one of the competing scenarios, by its id.'),
  until: day('Only what had happened by the end of this day.'),
  proofs: yesOrNo('Whether the ways and the cuts that prove the bounds are told; they are by default.'),
};

/** What the records can prove about stones that should not be in the trade. */
@ApiTags('leakage')
@Controller('v1/leakage')
export class LeakageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get('bounds')
  @OpenTo(...OVERSEERS)
  @Answers({
    summary: 'Bound the suspect carats of a shipment or a stock',
    description:
      'The least and the greatest number of suspect carats that the records allow, both exact and attained, under each of the competing scenarios; beside them haircut, FIFO and poison; with the ways and the cuts that prove them.',
    answer: SuspectBoundsDto,
  })
  async bounds(@Ask(BOUNDS) asked: Asked<typeof BOUNDS>, @Res() reply: FastifyReply): Promise<void> {
    if (!acceptsJson(reply.request.headers.accept)) {
      throw ProblemAnswer.of('not-acceptable', { detail: 'Bounds come as application/json.' });
    }
    const { suspect, scenario = null, until = null, proofs = true } = asked;
    const subject = subjectOf(asked);
    if (suspect === undefined) {
      throw ProblemAnswer.of('parameter-invalid', { detail: 'Name what is suspect, for example suspect=CI.' });
    }
    const { asOf = null } = await this.freshness.asOf(CERTIFICATES, asked, reply.request);
    for (const name of [RETURNS, PARTICIPANTS]) await this.freshness.asOf(name, asked, reply.request);
    const { position, document } = await this.queries.execute(
      new SuspectBounds({ subject, suspect, scenario, until, asOf, hasProofs: proofs }),
    );
    if (document === null) {
      throw ProblemAnswer.of('not-found', {
        detail: 'At that moment nothing was on record of such stones, or there is no such scenario.',
      });
    }
    await tellPosition(position, reply).type('application/json; charset=utf-8').send(document);
  }
}

function subjectOf({ shipment, holder, exporter }: Asked<typeof BOUNDS>): BoundsSubject {
  const subjects: readonly BoundsSubject[] = [
    ...(shipment === undefined ? [] : [{ kind: 'shipment' as const, number: shipment }]),
    ...(holder === undefined ? [] : [{ kind: 'holding' as const, participant: holder }]),
    ...(exporter === undefined ? [] : [{ kind: 'exports' as const, participant: exporter }]),
  ];
  const [subject] = subjects;
  if (subject !== undefined && subjects.length === 1) return subject;
  throw ProblemAnswer.of('parameter-invalid', {
    detail: 'Ask about a shipment (shipment=GH0012345), a stock (holder=GH) or all exports (exporter=GH): one of them.',
  });
}
