import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { formatPosition } from '@kp/kernel';
import { endpointStream, parseEndpointName } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { assertMayRead, READERS } from '../../access/readers';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { ProblemAnswer } from '../../http/problem-answer';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { WebhookDto } from './webhook.dto';

/**
 * Where notices are sent. Each is a CloudEvents 1.0 event in structured JSON, signed by a detached JWS in the header
 * `X-JWS-Signature` under a key of `/.well-known/jwks.json`; it comes at least once, under the id of the notice.
 */
@ApiTags('webhooks')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Post()
  @Takes('RegisterEndpoint')
  register(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RegisterEndpoint', body }, reply);
  }

  @Post(':name/removal')
  @Takes('RemoveEndpoint', 'participant', 'role')
  remove(
    @Param('name') text: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    const path = { ...inPath(text, parseEndpointName, 'the name of a webhook') };
    return this.door.pass({ command: 'RemoveEndpoint', path, body }, reply);
  }

  @Get(':name')
  @OpenTo(...READERS)
  @Answers({
    summary: 'Read where notices are sent',
    description: 'By Participant and hat, for example `EU-importing-authority`.',
    answer: WebhookDto,
  })
  async read(
    @Param('name') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const key = inPath(text, parseEndpointName, 'the name of a webhook');
    assertMayRead(actorOf(reply.request), [key.participant], 'this webhook');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(endpointStream(key), { upTo: position }));
    if (folded === undefined)
      throw ProblemAnswer.of('not-found', { detail: `No webhook ${text} was ever registered.` });
    tellThing(position, folded.revision, reply);
    return { position: formatPosition(position), revision: folded.revision, ...key, url: folded.state.url };
  }
}
