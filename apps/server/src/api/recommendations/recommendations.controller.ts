import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { recommendationToWire } from '@kp/exchange/wire';
import { dateOf, formatPosition, type Clock } from '@kp/kernel';
import { clearanceOf, covers, parseRecommendationName, recommendationStream } from '@kp/scheme';
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
import { day } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { RecommendationDto } from './recommendation.dto';

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
