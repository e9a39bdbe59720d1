import { Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { EventStore } from '@kp/event-store';
import { formatPosition } from '@kp/kernel';
import { READ_MODELS } from '@kp/read-models';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { OVERSEERS } from '../../access/readers';
import type { DataOf } from '../../http/data-of';
import { Problems } from '../../http/problems.decorator';
import { inPath } from '../../http/path-name';
import { EVENT_STORE } from '../../parts';
import { ProjectorThread } from '../../projector/projector-thread';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { CONSISTENCY, type Asked } from '../../reading/parameters';
import { tellPosition } from '../../reading/send-table';
import { toWire } from '../../reading/wire';
import { ReadModelsDto, RebuildDto } from './read-model-status.dto';

/** The read models of this server. Building one anew records no fact, so it needs no key and may be asked for twice. */
@ApiTags('projections')
@Controller('v1/projections')
export class ProjectionsController {
  constructor(
    private readonly projector: ProjectorThread,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  @Get()
  @OpenTo(...OVERSEERS)
  @Answers({ summary: 'See how the read models stand', answer: ReadModelsDto })
  async list(
    @Ask(CONSISTENCY) _asked: Asked<typeof CONSISTENCY>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReadModelsDto>> {
    const { rebuilds } = this.projector;
    const statuses = await this.projector.status();
    const position = await this.store.head();
    tellPosition(position, reply);
    return {
      position: formatPosition(position),
      items: statuses.map((status) => ({ ...toWire(status), rebuilding: rebuilds.includes(status.name) })),
    };
  }

  @Post(':name/rebuild')
  @HttpCode(202)
  @OpenTo('chair')
  @ApiOperation({
    summary: 'Build a read model anew',
    description: 'Beside the one that readers go on using; they are switched when it is complete. Open to: chair.',
  })
  @ApiBearerAuth()
  @ApiAcceptedResponse({ type: RebuildDto, description: 'It is being built.' })
  @Problems(401, 403, 404, 500, 503)
  rebuild(@Param('name') text: string): DataOf<RebuildDto> {
    const name = inPath(text, (told) => READ_MODELS.find((model) => model.name === told)?.name, 'a read model');
    return { name, begun: this.projector.rebuild(name) };
  }
}
