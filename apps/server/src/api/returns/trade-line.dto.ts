import { TRADE_DIRECTIONS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** A line of a trade return. */
export class FiledTradeLineDto {
  /** @example 'BW' */
  participant: string;

  /** @example '2005-Q3' */
  period: string;

  /** Its place in the return, counted from 0. */
  line: number;

  @ApiProperty({ enum: TRADE_DIRECTIONS })
  direction: string;

  /** @example '7102.31' */
  hs: string;

  partner: string | null;

  origin: string | null;

  /** @example '250000.00' */
  carats: string;

  /** @example '30000000.00' */
  valueUsd: string;

  position: string;

  synthetic: boolean;
}

export class FiledTradeLinesPageDto extends PageDto {
  items: FiledTradeLineDto[];
}
