import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { formatPosition } from '@kp/kernel';
import { LICENCE_KINDS, licenceStream, parseLicenceName } from '@kp/scheme';
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
import { oneOf, participantCode } from '../../reading/parameter';
import { KNOWLEDGE, PAGING, type Asked } from '../../reading/parameters';
import type { Table } from '../../reading/table';
import { tellThing } from '../../reading/tell-thing';
import { ThingAt } from '../../reading/thing-at';
import { licenceKeyIn } from './licence-in-path';
import { PaperTables } from './paper-tables';
import { LicencesPageDto } from './paper.dto';
import { LicenceDto } from './licence.dto';

const KEY_FIELDS = ['participant', 'licence'] as const;

const LIST = {
  ...PAGING,
  participant: participantCode('Whose licences.'),
  kind: oneOf(LICENCE_KINDS, 'What the holder may do.'),
};

const LICENCE_TABLE: Table = {
  name: 'licences',
  columns: {
    participant: 'participant',
    licence: 'licence',
    kind: 'kind',
    holder: 'holder',
    grantedOn: 'grantedOn',
    periods: 'periods',
    firstPosition: 'firstPosition',
  },
};

/** The licences of those who dig, deal in and export alluvial diamonds. */
@ApiTags('alluvial mining')
@Controller('v1/licences')
export class LicencesController {
  constructor(
    private readonly door: CommandDoor,
    private readonly queries: QueryBus,
    private readonly freshness: Freshness,
    private readonly tables: PaperTables,
  ) {}

  @Post()
  @Takes('GrantLicence')
  grant(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'GrantLicence', body }, reply);
  }

  @Post(':name/renewals')
  @Takes('RenewLicence', ...KEY_FIELDS)
  renew(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RenewLicence', path: licenceKeyIn(name), body }, reply);
  }

  @Post(':name/revocations')
  @Takes('RevokeLicence', ...KEY_FIELDS)
  revoke(
    @Param('name') name: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ReceiptDto>> {
    return this.door.pass({ command: 'RevokeLicence', path: licenceKeyIn(name), body }, reply);
  }

  @Get()
  @OpenTo(...READERS)
  @Answers({ summary: 'List licences', answer: LicencesPageDto, isTable: true })
  list(@Ask(LIST) asked: Asked<typeof LIST>, @Res() reply: FastifyReply): Promise<void> {
    return this.tables.send('licences', LICENCE_TABLE, asked, reply);
  }

  @Get(':name')
  @OpenTo(...READERS)
  @Answers({ summary: 'Read a licence', description: 'By its name, for example `GH-D-0012`.', answer: LicenceDto })
  async read(
    @Param('name') text: string,
    @Ask(KNOWLEDGE) asked: Asked<typeof KNOWLEDGE>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const key = inPath(text, parseLicenceName, 'the name of a licence');
    assertMayRead(actorOf(reply.request), [key.participant], 'this licence');
    const position = await this.freshness.upTo(asked, reply.request);
    const folded = await this.queries.execute(new ThingAt(licenceStream(key), { upTo: position }));
    if (folded === undefined || folded.state.content === null) {
      throw ProblemAnswer.of('not-found', { detail: `At that moment the ledger knew nothing of the licence ${text}.` });
    }
    tellThing(position, folded.revision, reply);
    const { content, periods, revocations } = folded.state;
    const { kind, authority, holder, area, grantedOn } = content;
    return {
      position: formatPosition(position),
      revision: folded.revision,
      name: text,
      ...key,
      ...{ kind, authority, holder, area, grantedOn, periods, revocations },
    };
  }
}
