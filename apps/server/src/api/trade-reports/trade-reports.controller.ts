import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { formatPosition } from '@kp/kernel';
import { TRADE_REPORTS } from '@kp/read-models';
import { parseParticipantCode, parseQuarter, type ParticipantCode, type StatisticalPeriod } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable, tellPosition } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import { ListReportCauses } from './list-report-causes';
import { TradeReportOf } from './trade-report-of';
import { ReportedCausesPageDto, TradeReportDto, type ReportedCauseDto } from './trade-report.dto';

const CAUSES_TABLE: Table = {
  name: 'trade-report-causes',
  columns: {
    certificate: 'certificate',
    side: 'side',
    cause: 'cause',
    partner: 'partner',
    hs: 'hs',
    origin: 'origin',
    carats: 'carats',
    valueUsd: 'valueUsd',
    synthetic: 'synthetic',
  },
};

const UNTIL = {
  until: day('Only what had happened, or was stated, by the end of this day; by default all that is known.'),
};
const REPORT = { ...KNOWLEDGE, ...UNTIL };
const CAUSES = { ...PAGING, ...UNTIL };

/** What certificates come to in a quarter, beside what was filed and attested (Moscow communiqué, 2005). */
@ApiTags('trade-reports')
@Controller('v1/trade-reports')
@OpenTo(...READERS)
export class TradeReportsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get(':participant/:quarter')
  @Answers({
    summary: 'Compare what a Participant stated of a quarter with what its certificates come to',
    description:
      'As exporter and as importer. Every difference between two ways of counting is told by cause. For the Participant itself and for those who watch over the scheme.',
    answer: TradeReportDto,
  })
  async report(
    @Param('participant') participantText: string,
    @Param('quarter') quarterText: string,
    @Ask(REPORT) asked: Asked<typeof REPORT>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<TradeReportDto>> {
    const { participant, quarter } = nameIn(participantText, quarterText, reply);
    const asOf = await this.freshness.asOf(TRADE_REPORTS, asked, reply.request);
    const { position, value } = await this.queries.execute(
      new TradeReportOf(participant, quarter, { ...filterOf(asked), ...asOf }),
    );
    tellPosition(position, reply);
    return { position: formatPosition(position), ...toWire(value) };
  }

  @Get(':participant/:quarter/causes')
  @Answers({
    summary: 'List, certificate by certificate, why the bases of a report differ',
    description: 'By certificate and side.',
    answer: ReportedCausesPageDto,
    isTable: true,
  })
  async causes(
    @Param('participant') participantText: string,
    @Param('quarter') quarterText: string,
    @Ask(CAUSES) asked: Asked<typeof CAUSES>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { participant, quarter } = nameIn(participantText, quarterText, reply);
    const asOf = await this.freshness.asOf(TRADE_REPORTS, asked, reply.request);
    await sendTable(
      CAUSES_TABLE,
      asked,
      async (page) => {
        const question = new ListReportCauses(participant, quarter, { ...page, ...filterOf(asked), ...asOf });
        const { items, ...told } = await this.queries.execute(question);
        return { ...told, rows: items.map((cause): DataOf<ReportedCauseDto> => toWire(cause)) };
      },
      reply,
    );
  }
}

function nameIn(
  participantText: string,
  quarterText: string,
  { request }: FastifyReply,
): { readonly participant: ParticipantCode; readonly quarter: StatisticalPeriod } {
  const participant = inPath(participantText, parseParticipantCode, 'the code of a Participant');
  const quarter = inPath(quarterText, parseQuarter, 'a quarter');
  assertMayRead(actorOf(request), [participant], 'the trade report of another Participant');
  return { participant, quarter };
}
