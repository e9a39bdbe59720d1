import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** One side's sum. */
export class FlowSideDto {
  /** @example '1234.50' */
  carats: string;

  /** @example '150000.00' */
  valueUsd: string;

  /** How many certificates contribute. */
  certificates: number;
}

class FlowNamedDto {
  /** @example 'ZA' */
  exporter: string;

  /** @example 'EU' */
  importer: string;

  /** A code of the Harmonized System, or `unspecified` where customs told only the total of a mixed shipment. */
  hs: string;

  /** A country's code, or `mixed`. */
  origin: string;

  /** @example '2004-Q3' */
  quarter: string;
}

/** What went from one Participant to another, as certified at dispatch and as seen at arrival. */
export class FlowDto extends FlowNamedDto {
  exported: FlowSideDto;

  imported: FlowSideDto;

  /** Whether a simulator made any of it up. */
  synthetic: boolean;
}

export class FlowsPageDto extends PageDto {
  items: FlowDto[];
}

/** A sum over flows. */
export class FlowTotalDto {
  /** The values of the dimensions by which was grouped. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  group: object;

  exported: FlowSideDto;

  imported: FlowSideDto;

  synthetic: boolean;
}

export class FlowTotalsPageDto extends PageDto {
  items: FlowTotalDto[];
}

/** What one certificate brought to a flow, or took from it again when it was invalidated. */
export class FlowContributionDto extends FlowNamedDto {
  /** @example '4711' */
  position: string;

  @ApiProperty({ enum: ['exported', 'imported'] })
  side: string;

  /** @example 'ZA0012345' */
  certificate: string;

  /** Negative where an invalidation takes back. */
  carats: string;

  /** `null` where customs did not tell it. */
  valueUsd: string | null;

  synthetic: boolean;
}

export class FlowContributionsPageDto extends PageDto {
  items: FlowContributionDto[];
}
