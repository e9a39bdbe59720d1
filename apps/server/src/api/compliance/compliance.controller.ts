import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { dateOf, type Clock, type LocalDate } from '@kp/kernel';
import { COMPLIANCE } from '@kp/read-models';
import {
  CELL_STATES,
  clearanceOf,
  measuresFor,
  OBLIGATION_IDS,
  OBLIGATIONS,
  parseParticipantCode,
  type CellState,
  type ObligationId,
  type ParticipantCode,
} from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo, Public } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { READERS } from '../../access/readers';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day, oneOf } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import { ComplianceMatrix } from './compliance-matrix';
import { ComplianceCellsPageDto, ObligationsDto, type ComplianceCellDto } from './compliance.dto';

const CELLS = {
  ...KNOWLEDGE,
  on: day('The date for which it is judged; by default today.'),
  obligation: oneOf(OBLIGATION_IDS, 'Only this obligation.'),
  state: oneOf(CELL_STATES, 'Only cells that stand so.'),
};

const TABLE: Table = {
  name: 'compliance',
  columns: {
    participant: 'participant',
    name: 'name',
    obligation: 'obligation',
    state: 'state',
    reason: 'reason',
    evidence: 'evidence',
    source: 'source',
    synthetic: 'synthetic',
  },
};

/**
 * How Participants meet their obligations, derived from the events as of a date and a position. Findings that the asker may
 * not read leave no trace in what he is told.
 */
@ApiTags('compliance')
@Controller('v1/compliance')
export class ComplianceController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('obligations')
  @Public()
  @Answers({ summary: 'Read the register of obligations', answer: ObligationsDto, isPublic: true })
  obligations(): DataOf<ObligationsDto> {
    return {
      items: OBLIGATION_IDS.map((obligation) => ({
        obligation,
        ...OBLIGATIONS[obligation],
        measures: [...measuresFor(obligation)],
      })),
    };
  }

  @Get('matrix')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read the compliance matrix',
    description: 'A row for each Participant of the date and each obligation. `asOf` is what the ledger knew.',
    answer: ComplianceCellsPageDto,
    isTable: true,
  })
  async matrix(@Ask(CELLS) asked: Asked<typeof CELLS>, @Res() reply: FastifyReply): Promise<void> {
    await this.send(asked, reply);
  }

  @Get(':participant')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read how one Participant meets its obligations',
    description: 'Without rows where it was no Participant on the date.',
    answer: ComplianceCellsPageDto,
    isTable: true,
  })
  async one(
    @Param('participant') text: string,
    @Ask(CELLS) asked: Asked<typeof CELLS>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.send(asked, reply, inPath(text, parseParticipantCode, 'the code of a Participant'));
  }

  private async send(asked: Asked<typeof CELLS>, reply: FastifyReply, only?: ParticipantCode): Promise<void> {
    const asOf = await this.freshness.asOf(COMPLIANCE, asked, reply.request);
    const on: LocalDate = asked.on ?? dateOf(this.clock.now());
    const clearance = clearanceOf(actorOf(reply.request));
    const { position, value } = await this.queries.execute(new ComplianceMatrix({ on, clearance, ...asOf }, only));
    const wanted = (obligation: ObligationId, state: CellState): boolean =>
      (asked.obligation === undefined || asked.obligation === obligation) &&
      (asked.state === undefined || asked.state === state);
    const rows = value.flatMap(({ participant, name, synthetic, cells }) =>
      cells
        .filter(({ obligation, state }) => wanted(obligation, state))
        .map(({ obligation, state, reasons }): DataOf<ComplianceCellDto> => {
          const told = reasons.map(({ positions, ...reason }) => toWire({ ...reason, evidence: positions }));
          return {
            participant,
            name,
            obligation,
            ...OBLIGATIONS[obligation],
            state,
            reason: told.map(({ detail }) => detail).join('; '),
            evidence: [...new Set(told.flatMap(({ evidence }) => evidence))],
            reasons: told,
            synthetic,
          };
        }),
    );
    await sendTable(TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }
}
