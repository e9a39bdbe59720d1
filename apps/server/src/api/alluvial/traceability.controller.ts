import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { formatPosition } from '@kp/kernel';
import { TRACEABILITY, TRACED_STANDINGS } from '@kp/read-models';
import { parseCertificateNumber } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { oneOf, participantCode, wholeNumber } from '../../reading/parameter';
import { KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable, tellPosition } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import { PaperTables } from './paper-tables';
import { MinedCertificatesPageDto, TracedSharesDto, VoucherPathDto } from './traceability.dto';
import { TracedShares } from './traced-shares';
import { VoucherPathOf } from './voucher-path-of';

const WHOSE = {
  participant: participantCode('Whose certificates.'),
  year: wholeNumber(1900, 2199, 'The calendar year of issue.'),
};
const SHARES = { ...KNOWLEDGE, ...WHOSE };
const CERTIFICATES = {
  ...PAGING,
  ...WHOSE,
  standing: oneOf(TRACED_STANDINGS, 'Whether every carat, some, or none has a path over vouchers to finds.'),
};

const SHARE_TABLE: Table = {
  name: 'traceability',
  columns: {
    participant: 'participant',
    year: 'year',
    certificates: 'certificates',
    traced: 'traced',
    partlyTraced: 'partlyTraced',
    untraced: 'untraced',
    carats: 'carats',
    tracedCarats: 'tracedWeight.carats',
    shareOfCertificates: 'shareOfCertificates',
    shareOfCarats: 'shareOfCarats',
    synthetic: 'synthetic',
  },
};

const CERTIFICATE_TABLE: Table = {
  name: 'traced-certificates',
  columns: {
    certificate: 'certificate',
    participant: 'participant',
    issuedOn: 'issuedOn',
    carats: 'carats',
    traced: 'traced.carats',
    standing: 'standing',
    lots: 'lots',
    synthetic: 'synthetic',
    firstPosition: 'firstPosition',
  },
};

/** How much of what a Participant certifies as mined at home has a path over vouchers to the pit. */
@ApiTags('alluvial mining')
@Controller('v1/traceability')
export class TraceabilityController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    private readonly tables: PaperTables,
  ) {}

  @Get()
  @OpenTo(...READERS)
  @Answers({ summary: 'Tell the traced share by Participant and year', answer: TracedSharesDto, isTable: true })
  async shares(@Ask(SHARES) asked: Asked<typeof SHARES>, @Res() reply: FastifyReply): Promise<void> {
    const { participant, year } = asked;
    assertMayRead(actorOf(reply.request), [participant], 'the traced shares of others');
    const at = await this.freshness.asOf(TRACEABILITY, asked, reply.request);
    const filter = { ...(participant === undefined ? {} : { participant }), ...(year === undefined ? {} : { year }) };
    await sendTable(
      SHARE_TABLE,
      {},
      async () => {
        const { position, value } = await this.queries.execute(new TracedShares(filter, at));
        return { position, rows: value.map((share) => toWire(share)), next: null };
      },
      reply,
    );
  }

  @Get('certificates')
  @OpenTo(...READERS)
  @Answers({
    summary: 'List certificates of stones mined at home, with how much of each has a path',
    description: '`standing=untraced` lists those that no voucher leads to.',
    answer: MinedCertificatesPageDto,
    isTable: true,
  })
  certificates(@Ask(CERTIFICATES) asked: Asked<typeof CERTIFICATES>, @Res() reply: FastifyReply): Promise<void> {
    return this.tables.send('certificates', CERTIFICATE_TABLE, asked, reply);
  }

  @Get('certificates/:number')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Tell all papers behind a certificate, from its lots back to the pits',
    answer: VoucherPathDto,
  })
  async path(
    @Param('number') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const number = inPath(text, parseCertificateNumber, 'a certificate number');
    const at = await this.freshness.asOf(TRACEABILITY, asked, reply.request);
    const { position, value } = await this.queries.execute(new VoucherPathOf(number, at));
    assertMayRead(actorOf(reply.request), [value?.certificate.participant], 'the papers behind this certificate');
    if (value === undefined) {
      throw ProblemAnswer.of('not-found', {
        detail: `At that moment the ledger knew of no certificate ${number} of stones mined in its issuer’s country.`,
      });
    }
    tellPosition(position, reply);
    return { position: formatPosition(position), ...toWire(value) };
  }
}
