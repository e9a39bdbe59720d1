import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { certificateToWire, eventToWire } from '@kp/exchange/wire';
import { formatPosition, type Clock, type Position } from '@kp/kernel';
import type { Folded } from '@kp/ledger';
import { CERTIFICATES } from '@kp/read-models';
import {
  CERTIFICATE_STATUSES,
  certificateStream,
  parseCertificateNumber,
  SHIPMENT_STAGES,
  statusOn,
  type CertificateNumber,
  type CertificateState,
} from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day, happenedBy, oneOf, participantCode, yesOrNo } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import { tellThing } from '../../reading/tell-thing';
import { EventPageDto } from '../events/event.dto';
import { EVENTS_TABLE } from '../events/events-table';
import { ThingAt } from '../../reading/thing-at';
import { CertificatePageDto } from './certificate-record.dto';
import { assertMayReadCertificate } from './certificate-readers';
import { certificateRow } from './certificate-row';
import { CertificateDto } from './certificate.dto';
import { CERTIFICATES_TABLE } from './certificates-table';
import { ListCertificates } from './list-certificates';

const MOMENT = {
  ...KNOWLEDGE,
  effectiveAt: happenedBy('What had happened by then, as the actors say; by default all that is known.'),
};

const LIST = {
  ...PAGING,
  issuer: participantCode('The Participant that issued it.'),
  destination: participantCode('The Participant to which it goes.'),
  status: oneOf(CERTIFICATE_STATUSES, 'How it stands.'),
  stage: oneOf(SHIPMENT_STAGES, 'How far its shipment has come.'),
  place: participantCode('Where its shipment was last known to be.'),
  issuedFrom: day('The first day of issue.'),
  issuedTo: day('The last day of issue.'),
  synthetic: yesOrNo('Whether a simulator made it up.'),
};

/** What the ledger knows of certificates. */
@ApiTags('certificates')
@Controller('v1/certificates')
export class CertificatesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @OpenTo(...READERS)
  @Answers({
    summary: 'List certificates',
    description:
      'In the order in which the ledger first heard of them. An authority names its own Participant as `issuer` or `destination`.',
    answer: CertificatePageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    assertMayRead(actorOf(reply.request), [filter.issuer, filter.destination], 'a list of certificates of others');
    const asOf = await this.freshness.asOf(CERTIFICATES, asked, reply.request);
    await sendTable(
      CERTIFICATES_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListCertificates(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map(certificateRow) };
      },
      reply,
    );
  }

  @Get(':number')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read a certificate',
    description: 'As it stands, or stood: `asOf` is what the ledger knew, `effectiveAt` what had happened.',
    answer: CertificateDto,
  })
  async read(
    @Param('number') text: string,
    @Ask(MOMENT) asked: Asked<typeof MOMENT>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const number = inPath(text, parseCertificateNumber, 'the number of a certificate');
    const { folded, position } = await this.certificateAt(number, asked, reply);
    tellThing(position, folded.revision, reply);
    const effectiveAt = asked.effectiveAt ?? this.clock.now();
    return {
      position: formatPosition(position),
      revision: folded.revision,
      effectiveAt,
      ...certificateToWire(number, folded.state),
      status: statusOn(folded.state, effectiveAt),
      synthetic: folded.events.some(({ metadata }) => metadata.synthetic === true),
    };
  }

  @Get(':number/history')
  @OpenTo(...READERS)
  @Answers({ summary: 'Read the history of a certificate', answer: EventPageDto, isTable: true })
  async history(
    @Param('number') text: string,
    @Ask(MOMENT) asked: Asked<typeof MOMENT>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const number = inPath(text, parseCertificateNumber, 'the number of a certificate');
    const { folded, position } = await this.certificateAt(number, asked, reply);
    const rows = folded.events.map(eventToWire);
    await sendTable(EVENTS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  private async certificateAt(
    number: CertificateNumber,
    asked: Asked<typeof MOMENT>,
    { request }: FastifyReply,
  ): Promise<{ readonly folded: Folded<CertificateState>; readonly position: Position }> {
    const position = await this.freshness.upTo(asked, request);
    const { effectiveAt } = asked;
    const moment = effectiveAt === undefined ? { upTo: position } : { upTo: position, effectiveAt };
    const folded = await this.queries.execute(new ThingAt(certificateStream(number), moment));
    if (folded === undefined) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of ${number}.` });
    }
    assertMayReadCertificate(actorOf(request), folded.state);
    return { folded, position };
  }
}
