import { Controller, Get, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { parseParticipantCode, ROUGH_DIAMOND_CODES } from '@kp/scheme';
import { FLOWS, type FlowCode, type FlowDimension, type FlowOrigin } from '@kp/read-models';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
import type { DataOf } from '../../http/data-of';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { oneOf, participantCode, someOf, statisticalPeriod, type Parameter } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import { toWire } from '../../reading/wire';
import { FlowTotals } from './flow-totals';
import {
  FlowContributionsPageDto,
  FlowsPageDto,
  FlowTotalsPageDto,
  type FlowContributionDto,
  type FlowDto,
  type FlowTotalDto,
} from './flow.dto';
import { CONTRIBUTIONS_TABLE, FLOW_TOTALS_TABLE, FLOWS_TABLE } from './flows-tables';
import { ListContributions } from './list-contributions';
import { ListFlows } from './list-flows';

const CODES: readonly FlowCode[] = [...ROUGH_DIAMOND_CODES, 'unspecified'];
const DIMENSIONS: readonly FlowDimension[] = ['exporter', 'importer', 'hs', 'origin', 'quarter', 'year'];
const SIDES = ['exported', 'imported'] as const;

const ORIGIN: Parameter<FlowOrigin> = {
  ...participantCode('Where the stones were mined: a country’s code, or `mixed`.'),
  parse: (text) => (text === 'mixed' ? text : parseParticipantCode(text)),
  form: 'Write two capital letters, for example BW, or mixed.',
  schema: { type: 'string', pattern: '^(?:[A-Z]{2}|mixed)$' },
};

const FILTER = {
  exporter: participantCode('The Participant that exported.'),
  importer: participantCode('The Participant that imported.'),
  hs: oneOf(CODES, 'The code of the Harmonized System.'),
  origin: ORIGIN,
  from: statisticalPeriod('The first quarter.'),
  to: statisticalPeriod('The last quarter.'),
};

const LIST = { ...PAGING, ...FILTER };
const TOTALS = { ...KNOWLEDGE, ...FILTER, by: someOf(DIMENSIONS, 'What the sums are grouped by; by default one sum.') };
const CONTRIBUTIONS = { ...PAGING, ...FILTER, side: oneOf(SIDES, 'Only exports, or only imports.') };

const WHO = 'An authority names its own Participant as `exporter` or `importer`.';

/** Trade between Participants, as the two sides of each shipment tell it. */
@ApiTags('flows')
@Controller('v1/flows')
@OpenTo(...READERS)
export class FlowsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @Answers({
    summary: 'List flows of trade',
    description: `By quarter, exporter, importer, code and origin. ${WHO}`,
    answer: FlowsPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    assertMayReadFlows(filter, reply);
    const asOf = await this.freshness.asOf(FLOWS, asked, reply.request);
    await sendTable(
      FLOWS_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListFlows(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map((flow): DataOf<FlowDto> => toWire(flow)) };
      },
      reply,
    );
  }

  @Get('totals')
  @Answers({
    summary: 'Add up flows of trade',
    description: `Certificates are counted once each, however many codes their lines have. ${WHO}`,
    answer: FlowTotalsPageDto,
    isTable: true,
  })
  async totals(@Ask(TOTALS) asked: Asked<typeof TOTALS>, @Res() reply: FastifyReply): Promise<void> {
    const { by = [], ...filter } = filterOf(asked);
    assertMayReadFlows(filter, reply);
    const asOf = await this.freshness.asOf(FLOWS, asked, reply.request);
    const { position, value } = await this.queries.execute(new FlowTotals(filter, by, asOf));
    await sendTable(
      FLOW_TOTALS_TABLE,
      {},
      () => Promise.resolve({ position, rows: value.map((total): DataOf<FlowTotalDto> => toWire(total)), next: null }),
      reply,
    );
  }

  @Get('contributions')
  @Answers({
    summary: 'List what single certificates brought to flows',
    description: `In the order of the log. ${WHO}`,
    answer: FlowContributionsPageDto,
    isTable: true,
  })
  async contributions(
    @Ask(CONTRIBUTIONS) asked: Asked<typeof CONTRIBUTIONS>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filter = filterOf(asked);
    assertMayReadFlows(filter, reply);
    const asOf = await this.freshness.asOf(FLOWS, asked, reply.request);
    await sendTable(
      CONTRIBUTIONS_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListContributions(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map((item): DataOf<FlowContributionDto> => toWire(item)) };
      },
      reply,
    );
  }
}

function assertMayReadFlows({ exporter, importer }: Asked<typeof FILTER>, { request }: FastifyReply): void {
  assertMayRead(actorOf(request), [exporter, importer], 'flows between others');
}
