import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { eventToWire } from '@kp/exchange/wire';
import { dateOf, type Clock } from '@kp/kernel';
import { GOVERNANCE } from '@kp/read-models';
import { parseDecisionNumber, decisionStream } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { ThingAt } from '../../reading/thing-at';
import { toWire } from '../../reading/wire';
import { EventPageDto } from '../events/event.dto';
import { EVENTS_TABLE } from '../events/events-table';
import { DecisionsPageDto, type DecisionDto } from './decision.dto';
import { DecisionsOn } from './decisions-on';

const LIST = {
  ...KNOWLEDGE,
  on: day('The date; by default today.'),
};

const TABLE: Table = {
  name: 'decisions',
  columns: {
    decision: 'decision',
    kind: 'kind',
    title: 'title',
    status: 'status',
    since: 'since',
    inEffect: 'inEffect',
    effectiveFrom: 'effectiveFrom',
    tabledOn: 'tabledOn',
    tabledBy: 'tabledBy',
    agreedOn: 'agreedOn',
    meeting: 'meeting',
    adoptedOn: 'adoptedOn',
    rule: 'rule',
    missingLanguages: 'missingLanguages',
    circulationMissing: 'circulationMissing',
    certainty: 'certainty',
    source: 'source',
    synthetic: 'synthetic',
  },
};

/** Decisions of the Participants and notices of the Chair. They are public. */
@ApiTags('decisions')
@Controller('v1/decisions')
export class DecisionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Answers({
    summary: 'List decisions and notices as they stood on a date',
    description: 'By number. Agreed is not yet adopted: see `missingLanguages` and `circulationMissing`.',
    answer: DecisionsPageDto,
    isTable: true,
    isPublic: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const asOf = await this.freshness.asOf(GOVERNANCE, asked, reply.request);
    const date = asked.on ?? dateOf(this.clock.now());
    const { position, value } = await this.queries.execute(new DecisionsOn(date, asOf));
    const rows = value.map((row): DataOf<DecisionDto> => toWire(row));
    await sendTable(TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  @Get(':decision')
  @Public()
  @Answers({ summary: 'Read the history of a decision', answer: EventPageDto, isTable: true, isPublic: true })
  async history(
    @Param('decision') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = inPath(text, parseDecisionNumber, 'the number of a decision');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(decisionStream(name), { upTo: position }));
    if (folded === undefined) {
      throw ProblemAnswer.of('not-found', {
        detail: `At that moment the ledger had never heard of the decision ${text}.`,
      });
    }
    const rows = folded.events.map(eventToWire);
    await sendTable(EVENTS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }
}
