import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { READERS } from '../../access/readers';
import { Answers } from '../../reading/answers.decorator';
import { Ask } from '../../reading/ask.decorator';
import { licenceNumber, participantCode, registerMonth, yesOrNo } from '../../reading/parameter';
import { PAGING, type Asked } from '../../reading/parameters';
import type { Table } from '../../reading/table';
import { PaperTables } from './paper-tables';
import { LotsPageDto, RegistersPageDto, VouchersPageDto } from './paper.dto';

const PAPERS = { ...PAGING, participant: participantCode('Whose papers.') };
const VOUCHERS = {
  ...PAPERS,
  seller: licenceNumber('The licence of the seller.'),
  buyer: licenceNumber('The licence of the buyer.'),
  flagged: yesOrNo('Only those with irregularities (true), or only those without (false).'),
};
const LOTS = { ...PAPERS, exporter: licenceNumber('The licence of the exporter.') };
const REGISTERS = {
  ...PAPERS,
  licence: licenceNumber('The licence of the dealer or exporter.'),
  month: registerMonth('The month.'),
};

const VOUCHER_TABLE: Table = {
  name: 'vouchers',
  columns: {
    name: 'name',
    participant: 'participant',
    seller: 'seller',
    buyer: 'buyer',
    boughtOn: 'boughtOn',
    carats: 'carats',
    valueUsd: 'valueUsd',
    finds: 'finds',
    vouchers: 'vouchers',
    irregularities: 'irregularities',
    traced: 'traced.carats',
    usedBy: 'usedBy',
    firstPosition: 'firstPosition',
  },
};

const LOT_TABLE: Table = {
  name: 'lots',
  columns: {
    name: 'name',
    participant: 'participant',
    exporter: 'exporter',
    assembledOn: 'assembledOn',
    carats: 'carats',
    traced: 'traced.carats',
    vouchers: 'vouchers',
    certificate: 'certificate',
    firstPosition: 'firstPosition',
  },
};

const REGISTER_TABLE: Table = {
  name: 'buyer-registers',
  columns: {
    participant: 'participant',
    licence: 'licence',
    month: 'month',
    opening: 'opening.carats',
    bought: 'bought.carats',
    sold: 'sold.carats',
    closing: 'closing.carats',
    closedOn: 'closedOn',
    boughtByVouchers: 'boughtByVouchers.carats',
    soldByPapers: 'soldByPapers.carats',
    reconciled: 'reconciled',
    irregularities: 'irregularities',
    firstPosition: 'firstPosition',
  },
};

/** The papers between pit and certificate, as tables. They name parties, so their Participant and the overseers read them. */
@ApiTags('alluvial mining')
@Controller('v1')
export class PapersController {
  constructor(private readonly tables: PaperTables) {}

  @Get('vouchers')
  @OpenTo(...READERS)
  @Answers({ summary: 'List purchase vouchers', answer: VouchersPageDto, isTable: true })
  vouchers(@Ask(VOUCHERS) asked: Asked<typeof VOUCHERS>, @Res() reply: FastifyReply): Promise<void> {
    return this.tables.send('vouchers', VOUCHER_TABLE, asked, reply);
  }

  @Get('lots')
  @OpenTo(...READERS)
  @Answers({ summary: 'List lots for export', answer: LotsPageDto, isTable: true })
  lots(@Ask(LOTS) asked: Asked<typeof LOTS>, @Res() reply: FastifyReply): Promise<void> {
    return this.tables.send('lots', LOT_TABLE, asked, reply);
  }

  @Get('buyer-registers')
  @OpenTo(...READERS)
  @Answers({
    summary: 'List the monthly registers of buyers, each beside its vouchers and lots',
    answer: RegistersPageDto,
    isTable: true,
  })
  registers(@Ask(REGISTERS) asked: Asked<typeof REGISTERS>, @Res() reply: FastifyReply): Promise<void> {
    return this.tables.send('registers', REGISTER_TABLE, asked, reply);
  }
}
