import { Readable } from 'node:stream';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { EventStore } from '@kp/event-store';
import { eventToWire } from '@kp/exchange/wire';
import { BEGINNING, formatPosition, parsePosition, type Position } from '@kp/kernel';
import { clearanceOf, EVENT_CATALOGUE, type SchemeEventType } from '@kp/scheme';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { OVERSEERS } from '../../access/readers';
import { ProblemAnswer } from '../../http/problem-answer';
import { EVENT_STORE } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { oneOf, participantCode, positionOf } from '../../reading/parameter';
import { filterOf, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import { EventPageDto } from './event.dto';
import { eventStream } from './event-stream';
import { EVENTS_TABLE } from './events-table';
import { ListEvents } from './list-events';
import { OpenStreams } from './open-streams';

const HEARTBEAT_MS = 15_000;

const TYPES = Object.keys(EVENT_CATALOGUE) as readonly SchemeEventType[];

const FILTER = {
  type: oneOf(TYPES, 'Only events of this type.'),
  participant: participantCode('Only events whose actor acted for this Participant.'),
};

const AFTER = { after: positionOf('Only what was recorded after this position; by default from the beginning.') };

const LIST = { ...PAGING, ...AFTER, ...FILTER };
const FEED = { ...AFTER, ...FILTER };

/** The log itself, for those who watch over the scheme: pulled page by page, or pushed as it grows. */
@ApiTags('events')
@Controller('v1/events')
@OpenTo(...OVERSEERS)
export class EventsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    private readonly streams: OpenStreams,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  @Get('feed')
  @Answers({
    summary: 'Follow the log',
    description:
      'Server-sent events: `id` is the position, `event` the type, `data` the event. Come back with `Last-Event-ID` to go on.',
    answer: EventPageDto,
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The last position that was seen.' })
  @ApiOkResponse({ description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async feed(@Ask(FEED) asked: Asked<typeof FEED>, @Res() reply: FastifyReply): Promise<void> {
    const { after, ...told } = asked;
    const filter = { ...told, clearance: clearanceOf(actorOf(reply.request)) };
    const from = lastSeen(reply.request) ?? after ?? BEGINNING;
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort();
    });
    void reply.headers({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      'Ledger-Position': formatPosition(from),
    });
    if (reply.request.method === 'HEAD') {
      await reply.send();
      return;
    }
    const signal = AbortSignal.any([gone.signal, this.streams.signal]);
    const frames = eventStream({ store: this.store, after: from, filter, heartbeatMs: HEARTBEAT_MS, signal });
    await reply.send(Readable.from(frames, { objectMode: false }));
  }

  @Get()
  @Answers({
    summary: 'Read the log',
    description:
      'In the order of recording. When `next` is `null` the end was met: ask again with `after` set to `position` for what has come since.',
    answer: EventPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const { after = BEGINNING, ...told } = filterOf(asked);
    const filter = { ...told, clearance: clearanceOf(actorOf(reply.request)) };
    const upTo = await this.freshness.upTo(asked, reply.request);
    await sendTable(
      EVENTS_TABLE,
      asked,
      async (page) => {
        const from = page.after === undefined ? after : positionOfCursor(page.after);
        const { events, position, isLast } = await this.queries.execute(new ListEvents(filter, from, upTo, page.limit));
        return { position, rows: events.map(eventToWire), next: isLast ? null : formatPosition(position) };
      },
      reply,
    );
  }
}

function lastSeen({ headers }: FastifyRequest): Position | undefined {
  const told = headers['last-event-id'];
  if (told === undefined || told === '') return undefined;
  const position = typeof told === 'string' ? parsePosition(told) : undefined;
  if (position !== undefined) return position;
  throw ProblemAnswer.of('parameter-invalid', { detail: 'Last-Event-ID is not a position of this log.' });
}

/** The cursor of the log is the position up to which it was read. */
function positionOfCursor(cursor: string): Position {
  const position = parsePosition(cursor);
  if (position !== undefined) return position;
  throw ProblemAnswer.of('cursor-invalid', { detail: 'The cursor of the log is a position.' });
}
