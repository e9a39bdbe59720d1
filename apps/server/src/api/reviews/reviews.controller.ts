import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { reviewToWire } from '@kp/exchange/wire';
import { dateOf, formatPosition, type Clock } from '@kp/kernel';
import { COMPLIANCE } from '@kp/read-models';
import { clearanceOf, parseReviewName, REVIEW_KINDS, REVIEW_STAGES, reviewStream } from '@kp/scheme';
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
import { day, oneOf, participantCode } from '../../reading/parameter';
import { filterOf, KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import { sendTable, tellPosition } from '../../reading/send-table';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { toWire } from '../../reading/wire';
import { CoverageOfReviews, ListReviews } from './list-reviews';
import { ReviewCoverageDto, ReviewDto, ReviewsPageDto } from './review.dto';
import { REVIEWS_TABLE } from './reviews-table';

const LIST = {
  ...PAGING,
  on: day('The date as of which they stood, and on which the clocks are read; by default today.'),
  participant: participantCode('Whose system is looked at.'),
  kind: oneOf(REVIEW_KINDS, 'Only reviews of this kind.'),
  stage: oneOf(REVIEW_STAGES, 'Only those that have come so far.'),
};

const COVERAGE = {
  ...KNOWLEDGE,
  on: day('The date; by default today.'),
  until: day('Up to when a visit that was set counts as expected; by default the date.'),
};

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

  @Get()
  @OpenTo(...READERS, 'public')
  @Answers({
    summary: 'List reviews',
    description: 'In the order in which they were first recorded, as they stood on a date.',
    answer: ReviewsPageDto,
    isTable: true,
  })
  async list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    const { on = dateOf(this.clock.now()), ...filter } = filterOf(asked);
    const clearance = clearanceOf(actorOf(reply.request));
    const asOf = await this.freshness.asOf(COMPLIANCE, asked, reply.request);
    await sendTable(
      REVIEWS_TABLE,
      asked,
      async (page) => {
        const { items, ...told } = await this.queries.execute(new ListReviews(filter, on, { ...page, ...asOf }));
        const rows = items.map(({ key, state, firstPosition, lastPosition, synthetic }) => ({
          ...reviewToWire(key, state, { on, clearance }),
          synthetic,
          ...toWire({ firstPosition, lastPosition }),
        }));
        return { ...told, rows };
      },
      reply,
    );
  }

  @Get('coverage')
  @OpenTo(...READERS, 'public')
  @Answers({
    summary: 'Tell how far the Participants of a date have come with reviews',
    description:
      'Visited, expected by `until`, invited beside them, and those who have not invited. The Moscow communiqué of 2005 tells these counts.',
    answer: ReviewCoverageDto,
  })
  async coverage(
    @Ask(COVERAGE) asked: Asked<typeof COVERAGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const asOf = await this.freshness.asOf(COMPLIANCE, asked, reply.request);
    const on = asked.on ?? dateOf(this.clock.now());
    const { position, value } = await this.queries.execute(new CoverageOfReviews(on, asked.until ?? on, asOf));
    tellPosition(position, reply);
    const { visited, expected, invited, notInvited } = value;
    const counts = {
      visited: visited.length,
      expected: expected.length,
      invited: invited.length,
      notInvited: notInvited.length,
    };
    return { position: formatPosition(position), counts, ...value };
  }

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
