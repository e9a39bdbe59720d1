import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { formatPosition } from '@kp/kernel';
import { DISCREPANCIES } from '@kp/read-models';
import { DISCREPANCY_STANDINGS, parseDiscrepancyId } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { certificateNumber, oneOf, participantCode, text, yesOrNo } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable, tellPosition } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import { DiscrepancyById } from './discrepancy-by-id';
import { DiscrepanciesPageDto, HandledDiscrepancyDto, type DiscrepancyDto } from './discrepancy.dto';
import { ListDiscrepancies } from './list-discrepancies';

const LIST = {
  ...PAGING,
  state: oneOf(['open', 'closed'], 'Whether it stands, or was cleared up by a later event.'),
  rule: text(100, 'The rule that found it.'),
  severity: text(100, 'How grave it is.'),
  participant: participantCode('The issuer or the destination.'),
  certificate: certificateNumber('The certificate.'),
  synthetic: yesOrNo('Whether a simulator made it up.'),
  standing: oneOf(DISCREPANCY_STANDINGS, 'How people left it.'),
};

const TABLE: Table = {
  name: 'discrepancies',
  columns: {
    id: 'id',
    certificate: 'certificate',
    rule: 'rule',
    severity: 'severity',
    issuer: 'issuer',
    destination: 'destination',
    reportedBy: 'reportedBy',
    expected: 'expected',
    observed: 'observed',
    policyVersion: 'policyVersion',
    evidence: 'evidence',
    openedAt: 'openedAt',
    openedOn: 'openedOn',
    closedAt: 'closedAt',
    closedOn: 'closedOn',
    synthetic: 'synthetic',
    standing: 'standing',
    assignee: 'assignee',
  },
};

/** What the records do not agree about. Nothing of it is stored as truth: it is derived anew from the events. */
@ApiTags('discrepancies')
@Controller('v1/discrepancies')
export class DiscrepanciesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @OpenTo(...READERS)
  @Answers({
    summary: 'List discrepancies',
    description: 'In the order in which they were opened. An authority names its own Participant as `participant`.',
    answer: DiscrepanciesPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const filter = filterOf(asked);
    assertMayRead(actorOf(reply.request), [filter.participant], 'discrepancies of others');
    const asOf = await this.freshness.asOf(DISCREPANCIES, asked, reply.request);
    await sendTable(
      TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListDiscrepancies(filter, { ...page, ...asOf }));
        return { ...told, rows: items.map((item): DataOf<DiscrepancyDto> => toWire(item)) };
      },
      reply,
    );
  }

  @Get(':id')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read a discrepancy',
    description: 'By its id, for example `ZA0012345.carats-differ.0`; with what people did about it.',
    answer: HandledDiscrepancyDto,
  })
  async read(
    @Param('id') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const id = inPath(text, parseDiscrepancyId, 'the id of a discrepancy');
    const asOf = await this.freshness.asOf(DISCREPANCIES, asked, reply.request);
    const { position, value } = await this.queries.execute(new DiscrepancyById(id, asOf));
    assertMayRead(actorOf(reply.request), [value?.issuer, value?.destination, value?.reportedBy], 'this discrepancy');
    if (value === undefined) throw ProblemAnswer.of('not-found', { detail: `No ${id} was found by then.` });
    tellPosition(position, reply);
    return { position: formatPosition(position), ...toWire(value) };
  }
}
