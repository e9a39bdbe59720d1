import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { EPCIS_MEDIA_TYPE, epcisDocumentOf, type CertificateRecord } from '@kp/exchange/epcis';
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
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellPosition } from '../../reading/send-table';
import { acceptedType } from '../../reading/table-form';
import { ThingAt } from '../../reading/thing-at';
import { assertMayReadCertificate } from './certificate-readers';
import { EpcisDocumentDto } from './epcis.dto';

const FORMS = [EPCIS_MEDIA_TYPE, 'application/json'] as const;

/** Certificates in the form in which other systems of traceability take events. */
@ApiTags('certificates')
@Controller('v1/certificates')
export class EpcisController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get(':number/epcis')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Export the history of a certificate as EPCIS 2.0',
    description:
      'A document in JSON-LD with an event for each fact, and a transformation where the certificate was issued out of others. Also as `application/json`, with the same text.',
    answer: EpcisDocumentDto,
    alsoAs: EPCIS_MEDIA_TYPE,
  })
  async read(
    @Param('number') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const number = inPath(text, parseCertificateNumber, 'the number of a certificate');
    const form = acceptedType(FORMS, reply.request.headers.accept);
    if (form === undefined) {
      throw ProblemAnswer.of('not-acceptable', { detail: `This document comes as ${FORMS.join(' or ')}.` });
    }
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(certificateStream(number), { upTo: position }));
    const [first, ...rest] = (folded?.events ?? []) as readonly CertificateRecord[];
    if (folded === undefined || first === undefined) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of ${number}.` });
    }
    assertMayReadCertificate(actorOf(reply.request), folded.state);
    tellPosition(position, reply).header('Vary', 'Accept');
    await reply.type(form).send(JSON.stringify(epcisDocumentOf(number, [first, ...rest])));
  }
}
