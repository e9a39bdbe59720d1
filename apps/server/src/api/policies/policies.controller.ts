import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { amountsToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import { initialStateOf, parsePolicyKind, policyInForce, POLICY_KINDS, policyStream } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorator';
import { CommandDoor } from '../../commands/command-door';
import type { ReceiptDto } from '../../commands/receipt.dto';
import { Takes } from '../../commands/takes.decorator';
import type { DataOf } from '../../http/data-of';
import { inPath } from '../../http/path-name';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { day } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { tellPosition } from '../../reading/send-table';
import { ThingAt } from '../../reading/thing-at';
import { PolicyDto } from './policy.dto';

const READ = { ...KNOWLEDGE, on: day('Also says which version judges this day.') };

/** The policies by which records are judged. They are public: whoever is judged by them may read them. */
@ApiTags('policies')
@Controller('v1/policies')
export class PoliciesController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
  ) {}

  @Post()
  @Takes('AdoptPolicy')
  adopt(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'AdoptPolicy', body }, reply);
  }

  @Get(':kind')
  @Public()
  @Answers({
    summary: 'Read a policy',
    description: 'By its kind, for example `tolerance`; with every version that was adopted.',
    answer: PolicyDto,
    isPublic: true,
  })
  async read(
    @Param('kind') text: string,
    @Ask(READ) asked: Asked<typeof READ>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const kind = inPath(text, parsePolicyKind, 'a kind of policy');
    const stream = policyStream(kind);
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(stream, { upTo: position }));
    const state = folded?.state ?? initialStateOf(stream);
    const { meaning, standard } = POLICY_KINDS[kind];
    tellPosition(position, reply);
    return {
      position: formatPosition(position),
      kind,
      meaning,
      ...amountsToWire({
        inForce: asked.on === undefined ? null : judging(policyInForce(kind, state, asked.on)),
        standard,
        versions: state.versions.map(({ version, effectiveFrom, adoptedOn, decision, parameters }) => ({
          version,
          effectiveFrom,
          adoptedOn,
          decision,
          parameters,
        })),
      }),
    };
  }
}

function judging(policy: { readonly version: string; readonly parameters: object } | null): object | null {
  return policy === null ? null : { version: policy.version, parameters: policy.parameters };
}
