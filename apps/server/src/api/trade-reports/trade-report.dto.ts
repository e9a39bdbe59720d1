import { TRADE_BASES, TRADE_CAUSES, TRADE_SIDES } from '@kp/read-models';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** Carats and a value. */
export class TradeAmountDto {
  /** @example '1500.00' */
  carats: string;

  /** @example '120000.00' */
  valueUsd: string;
}

/** What a basis comes to, and over how many certificates. */
export class TradeSumDto extends TradeAmountDto {
  certificates: number;
}

/** What the certificates of the quarter come to, by four ways of counting. */
export class TradeBasesDto {
  /** All papers, by the date on them. */
  issued: TradeSumDto;

  /** What left, by the day of dispatch, as certified. */
  exported: TradeSumDto;

  /** What its destination confirmed, by the day of arrival, as customs saw it. */
  imported: TradeSumDto;

  /** Whatever customs confirmed at all. */
  confirmed: TradeSumDto;
}

/** What a cause comes to between two bases. */
export class CauseTotalDto extends TradeSumDto {
  @ApiProperty({ enum: TRADE_CAUSES })
  cause: string;

  /** The basis that it leads to from the one before it. */
  @ApiProperty({ enum: TRADE_BASES.slice(1) })
  leadsTo: string;
}

/** What is derived with one partner, under one code, of one origin. */
export class DerivedLineDto extends TradeSumDto {
  partner: string | null;

  hs: string;

  origin: string | null;
}

/** What a cause adds to what is derived. */
export class CauseSumDto extends TradeAmountDto {
  @ApiProperty({ enum: TRADE_CAUSES })
  cause: string;
}

/** By how much what was stated differs from what is derived. */
export class ResidualDto {
  /** `null` where the statement tells no partners. */
  partner: string | null;

  hs: string;

  stated: TradeAmountDto;

  derived: TradeAmountDto;

  /** Stated less derived. */
  difference: TradeAmountDto;

  /** The causes that come to the difference exactly; none where nothing does. */
  explainedBy: CauseSumDto[];

  unexplained: TradeAmountDto;
}

/** What was stated of one side of the quarter. */
export class StatedSideDto extends TradeAmountDto {
  residuals: ResidualDto[];
}

/** One side of the report. */
export class TradeReportSideDto {
  bases: TradeBasesDto;

  /** A basis is the one before it plus the causes that lead to it, exactly. */
  causes: CauseTotalDto[];

  /** What the ledger derives for this side: `exported` for an exporter, `imported` for an importer. */
  derived: DerivedLineDto[];

  filed: StatedSideDto | null;

  attested: StatedSideDto | null;
}

/** The counts of certificates that were filed. */
export class FiledCountsDto {
  kind: string;

  issuedForExport: number;

  importsAccompanied: number;
}

/** What the certificates of a Participant come to in a quarter, beside what it stated. */
export class TradeReportDto {
  /** @example '4711' */
  position: string;

  /** @example 'EU' */
  participant: string;

  /** @example '2005-Q3' */
  quarter: string;

  exporter: TradeReportSideDto;

  importer: TradeReportSideDto;

  certificates: FiledCountsDto | null;

  synthetic: boolean;
}

/** By how much one certificate makes a basis differ from the one before it, and why. */
export class ReportedCauseDto extends TradeAmountDto {
  /** @example 'ZA0012345' */
  certificate: string;

  @ApiProperty({ enum: TRADE_SIDES })
  side: string;

  @ApiProperty({ enum: TRADE_CAUSES })
  cause: string;

  partner: string | null;

  hs: string;

  origin: string | null;

  synthetic: boolean;
}

export class ReportedCausesPageDto extends PageDto {
  items: ReportedCauseDto[];
}
