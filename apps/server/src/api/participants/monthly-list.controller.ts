import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CERTIFICATES, type MonthlyListing } from '@kp/read-models';
import { parseParticipantCode } from '@kp/scheme';
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
import { calendarMonth } from '../../reading/parameter';
import { PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import { ListMonth } from './list-month';
import { MonthlyListPageDto, type MonthlyListingDto } from './monthly-list.dto';

const LIST = {
  ...PAGING,
  month: calendarMonth('Which month. It has to be told.'),
};

const TABLE: Table = {
  name: 'monthly-list',
  columns: {
    act: 'act',
    on: 'on',
    number: 'number',
    status: 'status',
    issuingAuthority: 'issuingAuthority',
    issuedOn: 'issuedOn',
    validatedOn: 'validatedOn',
    expiresOn: 'expiresOn',
    provenance: 'provenance',
    destination: 'destination',
    origin: 'origin',
    line: 'line',
    hs: 'hs',
    carats: 'carats',
    valueUsd: 'valueUsd',
    verifyingAuthority: 'verifyingAuthority',
    outcome: 'outcome',
    foundCarats: 'found.carats',
    foundValueUsd: 'found.valueUsd',
    position: 'position',
    synthetic: 'synthetic',
  },
};

/** What the authorities of a Participant did in a month, certificate by certificate. */
@ApiTags('participants')
@Controller('v1/participants')
export class MonthlyListController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Get(':participant/monthly-list')
  @OpenTo(...READERS)
  @Answers({
    summary: 'List what a Participant issued and verified in a month',
    description:
      'By day, then what was issued before what was verified, then by number; a row for each line of each certificate. It is what authorities of the European Community send each month by Regulation (EC) 2368/2002, articles 10 and 15.',
    answer: MonthlyListPageDto,
    isTable: true,
  })
  async list(
    @Param('participant') text: string,
    @Ask(LIST) asked: Asked<typeof LIST>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const participant = inPath(text, parseParticipantCode, 'the code of a Participant');
    assertMayRead(actorOf(reply.request), [participant], 'the monthly list of others');
    const { month } = asked;
    if (month === undefined) {
      const cure = 'Name a month, for example month=2005-11.';
      throw ProblemAnswer.of('parameter-invalid', { detail: `The parameter month is missing. ${cure}` });
    }
    const asOf = await this.freshness.asOf(CERTIFICATES, asked, reply.request);
    await sendTable(
      TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListMonth(participant, month, { ...page, ...asOf }));
        return { ...told, rows: items.map(rowOf) };
      },
      reply,
    );
  }
}

function rowOf(listing: MonthlyListing): DataOf<MonthlyListingDto> {
  const { origin, ...row } = toWire(listing);
  return { ...row, origin: origin === null ? null : origin.kind === 'mixed' ? 'mixed' : origin.country };
}
