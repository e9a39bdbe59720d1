import { Controller, Get, Inject, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { dateOf, formatPosition, type Clock } from '@kp/kernel';
import { RULE_IDS, ruleNamed, SEVERITIES } from '@kp/leakage';
import { FLOWS, PARTICIPANTS, RETURNS } from '@kp/read-models';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { OVERSEERS } from '../../access/readers';
import type { DataOf } from '../../http/data-of';
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day, oneOf, participantCode } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { FindLeads } from './find-leads';
import { LeadsPageDto, type LeadDto } from './lead.dto';

const LIST = {
  ...KNOWLEDGE,
  on: day('On what was due by this date; by default today.'),
  participant: participantCode('Only this one.'),
  rule: oneOf(RULE_IDS, 'Only by this rule.'),
  severity: oneOf(SEVERITIES, 'From this severity on; by default `lead`.'),
};

const TABLE: Table = {
  name: 'leads',
  columns: {
    id: 'id',
    rule: 'rule',
    title: 'title',
    source: 'source',
    participant: 'participant',
    period: 'period',
    severity: 'severity',
    sentence: 'sentence',
    measured: 'measured',
    closedBy: 'closedBy',
    evidence: 'evidence',
    rulePack: 'rulePack',
    synthetic: 'synthetic',
  },
};

/** What the rules find in the records of whole Participants. A lead is a question, so only those who watch read it. */
@ApiTags('leads')
@Controller('v1/leads')
export class LeadsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @OpenTo(...OVERSEERS)
  @Answers({
    summary: 'List what the rules find',
    description: 'By period, Participant and id. The same records and the same rule pack give the same leads.',
    answer: LeadsPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    for (const model of [RETURNS, PARTICIPANTS]) await this.freshness.asOf(model, asked, reply.request);
    const asOf = await this.freshness.asOf(FLOWS, asked, reply.request);
    const on = asked.on ?? dateOf(this.clock.now());
    const { position, pack: rulePack, synthetic, findings } = await this.queries.execute(new FindLeads(on, asOf));
    const least = SEVERITIES.indexOf(asked.severity ?? 'lead');
    const rows = findings
      .filter(
        ({ participant, rule, severity }) =>
          (asked.participant === undefined || participant === asked.participant) &&
          (asked.rule === undefined || rule === asked.rule) &&
          SEVERITIES.indexOf(severity) >= least,
      )
      .map((found): DataOf<LeadDto> => ({
        ...found,
        ...ruleNamed(found.rule),
        evidence: found.evidence.map(formatPosition),
        rulePack,
        synthetic,
      }));
    await sendTable(TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }
}
