import { Controller, Get, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PARTICIPANTS } from '@kp/read-models';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorator';
import type { DataOf } from '../../http/data-of';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import { ListRestrictions } from './list-restrictions';
import { RestrictionsPageDto, type RestrictionDto } from './restriction.dto';

const LIST = {
  ...KNOWLEDGE,
  on: day('Only those that hold on this date; by default all there ever were.'),
};

const TABLE: Table = {
  name: 'restrictions',
  columns: {
    restriction: 'restriction',
    participant: 'participant',
    scope: 'scope',
    subject: 'subject',
    effect: 'effect',
    effectiveFrom: 'effectiveFrom',
    effectiveUntil: 'effectiveUntil',
    legalBasis: 'legalBasis',
    narrowings: 'narrowings',
    approvals: 'approvals',
    liftedBy: 'liftedBy',
    imposedAt: 'imposedAt',
    liftedAt: 'liftedAt',
  },
};

/** Restrictions of trade. They are public: every trader has to heed them. */
@ApiTags('restrictions')
@Controller('v1/restrictions')
export class RestrictionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get()
  @Public()
  @Answers({
    summary: 'List restrictions of trade',
    description: 'By the day on which they began.',
    answer: RestrictionsPageDto,
    isTable: true,
    isPublic: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const asOf = await this.freshness.asOf(PARTICIPANTS, asked, reply.request);
    const { position, value } = await this.queries.execute(new ListRestrictions(asked.on, asOf));
    const rows = value.map((restriction): DataOf<RestrictionDto> => toWire(restriction));
    await sendTable(TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }
}
