import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { eventToWire, participantToWire } from '@kp/exchange/wire';
import { dateOf, formatPosition, type Clock } from '@kp/kernel';
import { PARTICIPANTS } from '@kp/read-models';
import { parseParticipantCode, participantStream } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day, oneOf } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { tellThing } from '../../reading/tell-thing';
import { toWire } from '../../reading/wire';
import { EventPageDto } from '../events/event.dto';
import { EVENTS_TABLE } from '../events/events-table';
import { ThingAt } from '../../reading/thing-at';
import { ParticipantDto, ParticipantsPageDto, type ParticipantOnDateDto } from './participant.dto';
import { PARTICIPANTS_INCLUDED, ParticipantsOn } from './participants-on';

const LIST = {
  ...KNOWLEDGE,
  on: day('The date; by default today.'),
  include: oneOf(PARTICIPANTS_INCLUDED, 'Whether places that are only recognised for trade are told too.'),
};

const ONE = {
  ...KNOWLEDGE,
  effectiveAt: day('The date for which is told what held; by default today.'),
};

const TABLE: Table = {
  name: 'participants',
  columns: {
    code: 'code',
    name: 'name',
    standing: 'standing',
    kind: 'kind',
    producer: 'producer',
    since: 'since',
    certainty: 'certainty',
    prefixes: 'prefixes',
    maximumValidityCount: 'maximumValidity.count',
    maximumValidityUnit: 'maximumValidity.unit',
    synthetic: 'synthetic',
  },
};

/** Who takes part in the scheme. The list of Participants is public. */
@ApiTags('participants')
@Controller('v1/participants')
export class ParticipantsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Answers({
    summary: 'List the Participants on a date',
    description: 'By code. `asOf` is what the ledger knew.',
    answer: ParticipantsPageDto,
    isTable: true,
    isPublic: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const asOf = await this.freshness.asOf(PARTICIPANTS, asked, reply.request);
    const date = asked.on ?? dateOf(this.clock.now());
    const { position, value } = await this.queries.execute(
      new ParticipantsOn(date, asked.include ?? 'participants', asOf),
    );
    const rows = value.map((participant): DataOf<ParticipantOnDateDto> => toWire(participant));
    await sendTable(TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }

  @Get(':participant')
  @Public()
  @Answers({
    summary: 'Read a Participant',
    description: 'As known at a position (`asOf`), with what held for it on a date (`effectiveAt`).',
    answer: ParticipantDto,
    isPublic: true,
  })
  async read(
    @Param('participant') text: string,
    @Ask(ONE) asked: Asked<typeof ONE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const code = inPath(text, parseParticipantCode, 'the code of a Participant');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(participantStream(code), { upTo: position }));
    if (folded === undefined) throw unknown(code);
    tellThing(position, folded.revision, reply);
    const date = asked.effectiveAt ?? dateOf(this.clock.now());
    return {
      position: formatPosition(position),
      revision: folded.revision,
      ...participantToWire(code, folded.state, date),
    };
  }

  @Get(':participant/history')
  @Public()
  @Answers({ summary: 'Read the history of a Participant', answer: EventPageDto, isTable: true, isPublic: true })
  async history(
    @Param('participant') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const code = inPath(text, parseParticipantCode, 'the code of a Participant');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(participantStream(code), { upTo: position }));
    if (folded === undefined) throw unknown(code);
    const rows = folded.events.map(eventToWire);
    await sendTable(EVENTS_TABLE, {}, () => Promise.resolve({ position, rows, next: null }), reply);
  }
}

function unknown(code: string): ProblemAnswer {
  return ProblemAnswer.of('not-found', { detail: `At that moment the ledger had never heard of ${code}.` });
}
