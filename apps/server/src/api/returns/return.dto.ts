import { DATASETS, SEGMENTS, TRADE_DIRECTIONS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** A line of trade. */
class TradeLineAnsweredDto {
  @ApiProperty({ enum: TRADE_DIRECTIONS })
  direction: string;

  hs: string;

  partner: string | null;

  origin: string | null;

  carats: string;

  valueUsd: string;
}

/** What is in stock under one code. */
class StockLineAnsweredDto {
  hs: string;

  carats: string;

  valueUsd: string;
}

/**
 * What a return says: figures of its dataset, that there was nothing to report, or that its figures were never made
 * public; `withheld` where they are not shown to whoever asks.
 */
export class FiguresDto {
  @ApiProperty({ enum: ['stated', 'trade', 'certificates', 'stocks', 'nil', 'undisclosed', 'withheld'] })
  kind: string;

  /** @example '15511234.50' */
  carats?: string;

  /** @example '1437812345.00' */
  valueUsd?: string;

  @ApiProperty({ type: [TradeLineAnsweredDto] })
  tradeLines?: TradeLineAnsweredDto[];

  issuedForExport?: number;

  importsAccompanied?: number;

  @ApiProperty({ type: [StockLineAnsweredDto] })
  stockLines?: StockLineAnsweredDto[];
}

/** Whether a return came in time; `unknown` where the time of filing is not public. */
export class TimelinessDto {
  @ApiProperty({ enum: ['on-time', 'late', 'unknown'] })
  kind: string;

  @ApiProperty({ type: 'integer' })
  daysEarly?: number;

  @ApiProperty({ type: 'integer' })
  daysLate?: number;
}

class ReturnKeyAnsweredDto {
  /** @example 'BW' */
  participant: string;

  @ApiProperty({ enum: DATASETS })
  dataset: string;

  /** @example '2004-H1' */
  period: string;

  @ApiProperty({ enum: SEGMENTS })
  segment: string;
}

/** A return as a row of the table. */
export class ReturnRecordDto extends ReturnKeyAnsweredDto {
  /**
   * Names the return in paths.
   * @example 'BW-production-2004-H1-all'
   */
  name: string;

  @ApiProperty({ enum: ['filed', 'withdrawn'] })
  status: string;

  figures: FiguresDto;

  filedAt: string | null;

  revisedAt: string | null;

  revisions: number;

  dueOn: string;

  timeliness: TimelinessDto;

  source: string;

  /** What a reader should know, in full sentences. */
  remarks: string[];

  /** The codes of these remarks. */
  flags: string[];

  firstPosition: string;

  lastPosition: string;

  revision: number;

  synthetic: boolean;
}

export class ReturnsPageDto extends PageDto {
  items: ReturnRecordDto[];
}

/** A return at a moment, folded from its own history. */
export class ReturnDto extends ReturnKeyAnsweredDto {
  /** @example '4711' */
  position: string;

  revision: number;

  @ApiProperty({ enum: ['absent', 'filed', 'withdrawn'] })
  status: string;

  /** The last day on which it is on time (KPCS Annex III). */
  due: string;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  timeliness: object | null;

  figures: FiguresDto | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  filed: object | null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  revisions: object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  withdrawals: object[];

  /** What was attested of the certificates of the quarter; for trade only. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  attestations: object[];
}

/** How punctually a Participant filed. */
export class PunctualityDto {
  /** @example 'BW' */
  participant: string;

  returns: number;

  onTime: number;

  late: number;

  unknown: number;

  /** Over the returns that came late; `null` when none is known to. */
  medianDaysLate: number | null;

  greatestDaysLate: number | null;

  /** Periods between its first and its last known one for which there is no return. */
  missing: string[];
}

export class PunctualityPageDto extends PageDto {
  items: PunctualityDto[];
}

/** The sum of what was stated for a period or year. */
export class ReturnTotalDto {
  /** @example '2004-H1' */
  of: string;

  participants: number;

  returns: number;

  carats: string;

  valueUsd: string;

  /** Returns known to exist whose figures are not public; the sums are without them. */
  undisclosed: number;

  synthetic: number;
}

export class ReturnTotalsPageDto extends PageDto {
  items: ReturnTotalDto[];
}
