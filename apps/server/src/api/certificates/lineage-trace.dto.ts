import { TRACE_DIRECTIONS } from '@kp/ledger';
import { CERTIFICATE_STATUSES, ROUGH_DIAMOND_CODES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** Carats under one code of the Harmonized System. */
export class TracedLineDto {
  @ApiProperty({ enum: ROUGH_DIAMOND_CODES })
  hs: string;

  /** @example '1234.50' */
  carats: string;
}

/** A certificate of a trace. */
export class TracedCertificateDto {
  /** @example 'ZA0012345' */
  number: string;

  /** How many draws lead there from the certificate that was asked for, on the shortest way. */
  depth: number;

  @ApiProperty({ enum: CERTIFICATE_STATUSES })
  status: string;

  issuer: string | null;

  destination: string | null;

  /**
   * The country in which the stones were mined, or `mixed`.
   * @example 'ZA'
   */
  origin: string | null;

  issuedOn: string | null;

  lines: TracedLineDto[];

  /** Whether a simulator made any of it up. */
  synthetic: boolean;
}

/** Stones that went from one certificate to another. */
export class TracedDrawDto {
  /** Under which they came. */
  source: string;

  /** For which they were drawn. */
  by: string;

  /** The code under which they came. */
  @ApiProperty({ enum: ROUGH_DIAMOND_CODES })
  hs: string;

  /** @example '118.42' */
  carats: string;

  /** `false` while they are only set aside: the certificate that drew them is not issued, and not among these. */
  issued: boolean;
}

/** Where the stones of a certificate came from, or where they went, over all steps. */
export class LineageTraceDto {
  /** Everything recorded up to here was looked at. */
  position: string;

  number: string;

  @ApiProperty({ enum: TRACE_DIRECTIONS })
  direction: string;

  /** The one that was asked for comes first, then by depth; each once, however many ways lead to it. */
  certificates: TracedCertificateDto[];

  draws: TracedDrawDto[];

  /** `false` when the trace was cut off because it holds too many certificates. */
  complete: boolean;
}
