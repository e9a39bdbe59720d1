import { Controller, Get, Inject, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { dateOf, type Clock } from '@kp/kernel';
import { PARTICIPANTS } from '@kp/read-models';
import type { TradeQuestion } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/access.decorator';
import type { DataOf } from '../../http/data-of';
import { ProblemAnswer } from '../../http/problem-answer';
import { CLOCK } from '../../parts';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { Freshness } from '../../reading/freshness';
import { certificateNumber, day, originOf, participantCode, text } from '../../reading/parameter';
import { KNOWLEDGE, type Asked } from '../../reading/parameters';
import { sendTable } from '../../reading/send-table';
import type { Table } from '../../reading/table';
import { PermissionOn } from './permission-on';
import { PermissionPageDto, type PermissionDto } from './permission.dto';

const TRADE = {
  ...KNOWLEDGE,
  from: participantCode('Who exports. Must be given.'),
  to: participantCode('Who imports. Must be given.'),
  origin: originOf(
    'Where the stones were mined; by default where they are exported from. What bars an origin is not judged of `mixed`.',
  ),
  zone: text(200, 'The zone of that country.'),
  mine: text(200, 'The mine.'),
  certificate: certificateNumber('The certificate, for approvals of single shipments.'),
  on: day('The date; by default today.'),
};

const TABLE: Table = {
  name: 'permission',
  columns: {
    from: 'from',
    to: 'to',
    origin: 'origin',
    zone: 'zone',
    mine: 'mine',
    certificate: 'certificate',
    on: 'on',
    allowed: 'allowed',
    barredBy: 'barredBy',
    reasons: 'reasons',
  },
};

/** Whether two places may trade on a date, by membership and the restrictions in force. It is public, as they are. */
@ApiTags('permission')
@Controller('v1/permission')
export class PermissionController {
  constructor(
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Answers({
    summary: 'Ask whether a trade is allowed',
    description: 'One item, with every reason for and beside the answer. `asOf` is what the ledger knew.',
    answer: PermissionPageDto,
    isTable: true,
    isPublic: true,
  })
  async ask(@Ask(TRADE) asked: Asked<typeof TRADE>, @Res() reply: FastifyReply): Promise<void> {
    const question = this.questionOf(asked);
    const asOf = await this.freshness.asOf(PARTICIPANTS, asked, reply.request);
    const { position, value } = await this.queries.execute(new PermissionOn(question, asOf));
    const { zone = null, mine = null, certificate = null } = asked;
    const { origin } = question;
    const row: DataOf<PermissionDto> = {
      from: question.exporter,
      to: question.importer,
      origin: origin.kind === 'single' ? origin.country : null,
      zone,
      mine,
      certificate,
      on: question.date,
      allowed: value.allowed,
      barredBy: value.reasons
        .filter(({ bars }) => bars)
        .map(({ code, restriction }) => (restriction === null ? code : `${code}:${restriction}`)),
      reasons: value.reasons,
    };
    await sendTable(TABLE, {}, () => Promise.resolve({ position, rows: [row], next: null }), reply);
  }

  private questionOf({ from, to, origin, zone, mine, certificate, on }: Asked<typeof TRADE>): TradeQuestion {
    if (from === undefined || to === undefined) {
      throw ProblemAnswer.of('parameter-invalid', {
        detail: 'Write who exports and who imports, for example ?from=CI&to=EU.',
      });
    }
    return {
      exporter: from,
      importer: to,
      origin: origin ?? { kind: 'single', country: from },
      date: on ?? dateOf(this.clock.now()),
      stated: {
        ...(zone === undefined ? {} : { zone }),
        ...(mine === undefined ? {} : { mine }),
        ...(certificate === undefined ? {} : { number: certificate }),
      },
    };
  }
}
