import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LedgerKeys } from '@kp/identity';
import { ROLES, type Actor } from '@kp/kernel';
import type { FastifyRequest } from 'fastify';
import { OpenTo, Public } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { Problems } from '../../http/problems.decorator';
import { LEDGER_KEYS } from '../../parts';
import { ActorDto } from '../events/event.dto';
import { KeySetDto } from './key-set.dto';

/** Tokens: whom the ledger takes their bearer for, and by which keys its own can be checked. */
@ApiTags('tokens')
@Controller()
export class TokensController {
  constructor(@Inject(LEDGER_KEYS) private readonly keys: LedgerKeys) {}

  @Get('v1/tokens/self')
  @OpenTo(...ROLES)
  @ApiOperation({ summary: 'See whom the ledger takes you for' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: ActorDto, description: 'The actor that the token names.' })
  @Problems(401, 500, 503)
  self(@Req() request: FastifyRequest): Actor {
    return actorOf(request);
  }

  @Get('.well-known/jwks.json')
  @Public()
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({
    summary: 'Read the keys by which what this ledger signs is checked',
    description: 'What it sends to webhooks, and its own tokens unless another issuer signs them.',
  })
  @ApiOkResponse({ type: KeySetDto, description: 'A JSON Web Key Set (RFC 7517).' })
  @Problems(500)
  keySet(): object {
    return this.keys.publicKeys;
  }
}
