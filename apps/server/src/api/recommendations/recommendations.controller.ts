import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { recommendationToWire } from '@kp/exchange/wire';
import { dateOf, formatPosition, type Clock } from '@kp/kernel';
import { COMPLIANCE } from '@kp/read-models';
import { clearanceOf, covers, OBLIGATION_IDS, parseRecommendationName, recommendationStream } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { READERS } from '../../access/readers';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day, oneOf, participantCode, yesOrNo } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { toWire } from '../../reading/wire';
import { ListRecommendations } from './list-recommendations';
import { RecommendationDto, RecommendationsPageDto } from './recommendation.dto';

const LIST = {
  ...PAGING,
  on: day('The date as of which they stood; by default today.'),
  participant: participantCode('Whose system they are about.'),
  status: oneOf(['open', 'closed'], 'Whether they are open.'),
  overdue: yesOrNo('Whether they were open past their last day.'),
  obligation: oneOf(OBLIGATION_IDS, 'Only those about this obligation.'),
};

const TABLE: Table = {
  name: 'recommendations',
  columns: {
    name: 'name',
    participant: 'participant',
    review: 'review',
    item: 'item',
    status: 'status',
    owner: 'owner',
    due: 'due',
    overdue: 'overdue',
    obligations: 'obligations',
    text: 'text',
    visibility: 'visibility',
    madeOn: 'madeOn',
    closedOn: 'closing.on',
    closingReason: 'closing.reason',
    synthetic: 'synthetic',
    firstPosition: 'firstPosition',
    lastPosition: 'lastPosition',
  },
};

const ONE = { ...KNOWLEDGE, on: day('The day for which is told whether it is overdue; by default today.') };

/** What reviews recommended. Each is read by those whom its class names; to all others it is as if it were not there. */
@ApiTags('recommendations')
@Controller('v1/recommendations')
export class RecommendationsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @OpenTo(...READERS, 'public')
  @Answers({
    summary: 'List recommendations',
    description: 'In the order in which they were made, as they stood on a date; those that the asker may read.',
    answer: RecommendationsPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const { on = dateOf(this.clock.now()), ...filter } = filterOf(asked);
    const clearance = clearanceOf(actorOf(reply.request));
    const asOf = await this.freshness.asOf(COMPLIANCE, asked, reply.request);
    await sendTable(
      TABLE,
      asked,
      async (page) => {
        const query = new ListRecommendations(filter, { on, clearance }, { ...page, ...asOf });
        const { items, ...told } = await this.queries.execute(query);
        const rows = items.map(({ key, state, firstPosition, lastPosition, synthetic }) => ({
          ...recommendationToWire(key, state, on),
          synthetic,
          ...toWire({ firstPosition, lastPosition }),
        }));
        return { ...told, rows };
      },
      reply,
    );
  }

  @Get(':name')
  @OpenTo(...READERS, 'public')
  @Answers({
    summary: 'Read a recommendation',
    description: 'By its name, for example `GN-2005-1.3`, with every report of its progress.',
    answer: RecommendationDto,
  })
  async read(
    @Param('name') text: string,
    @Ask(ONE) asked: Asked<typeof ONE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const key = inPath(text, parseRecommendationName, 'the name of a recommendation');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(recommendationStream(key), { upTo: position }));
    const told =
      folded === undefined ? undefined : recommendationToWire(key, folded.state, asked.on ?? dateOf(this.clock.now()));
    const clearance = clearanceOf(actorOf(reply.request));
    const visibility = folded?.state.content?.visibility;
    if (
      folded === undefined ||
      told === undefined ||
      visibility === undefined ||
      !covers(clearance, { visibility, participant: key.participant })
    ) {
      throw ProblemAnswer.of('not-found', { detail: `Nothing is there to be read of a recommendation ${text}.` });
    }
    tellThing(position, folded.revision, reply);
    return { position: formatPosition(position), revision: folded.revision, ...told };
  }
}
