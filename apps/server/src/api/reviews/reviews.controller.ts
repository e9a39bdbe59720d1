import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { reviewToWire } from '@kp/exchange/wire';
import { dateOf, formatPosition, type Clock } from '@kp/kernel';
import { clearanceOf, parseReviewName, reviewStream } from '@kp/scheme';
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
import { ReviewDto } from './review.dto';

const ONE = { ...KNOWLEDGE, on: day('The day on which the clocks are read; by default today.') };

/** Review visits, missions and follow-ups. What a report says is read by those whom its class names. */
@ApiTags('reviews')
@Controller('v1/reviews')
export class ReviewsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':name')
  @OpenTo(...READERS, 'public')
  @Answers({
    summary: 'Read a review',
    description: 'By its name, for example `GN-2005-1`, with the two clocks of KPCS VI.15.',
    answer: ReviewDto,
  })
  async read(
    @Param('name') text: string,
    @Ask(ONE) asked: Asked<typeof ONE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const key = inPath(text, parseReviewName, 'the name of a review');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(reviewStream(key), { upTo: position }));
    if (folded === undefined) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of the review ${text}.` });
    }
    tellThing(position, folded.revision, reply);
    const on = asked.on ?? dateOf(this.clock.now());
    const clearance = clearanceOf(actorOf(reply.request));
    return {
      position: formatPosition(position),
      revision: folded.revision,
      ...reviewToWire(key, folded.state, { on, clearance }),
    };
  }
}
