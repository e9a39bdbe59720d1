import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorator';
import type { DataOf } from '../../http/data-of';
import { Problems } from '../../http/problems.decorator';
import { AliveDto, ReadinessDto } from './health.dto';
import { Readiness } from './readiness';

/** For those who run the server: whether it lives, and whether it should be sent requests. */
@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'See that the process answers' })
  @ApiOkResponse({ type: AliveDto, description: 'It does.' })
  @Problems(500)
  live(): DataOf<AliveDto> {
    return { status: 'alive' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'See whether the server is ready, and how far each read model is' })
  @ApiOkResponse({ type: ReadinessDto, description: 'It is.' })
  @ApiServiceUnavailableResponse({ type: ReadinessDto, description: 'It is not; `reasons` says why.' })
  @Problems(500)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReadinessDto>> {
    const judgement = await this.readiness.judge();
    void reply.code(judgement.status === 'ready' ? 200 : 503).header('Cache-Control', 'no-store');
    return judgement;
  }
}
