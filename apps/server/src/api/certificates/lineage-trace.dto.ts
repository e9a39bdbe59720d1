import { CERTIFICATE_STATUSES, LINK_KINDS, PURPOSES, ROUGH_DIAMOND_CODES, TRACE_DIRECTIONS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** Carats under one code of the Harmonized System. */
export class TracedLineDto {
  @ApiProperty({ enum: ROUGH_DIAMOND_CODES })
  hs: string;

  /** @example '1234.50' */
  carats: string;
}

/** How the stones of a certificate come out of those under which they came: `drawn` and `own` are its lines and `lost`. */
export class StoneBalanceDto {
  /** What it names of other certificates. */
  drawn: string;

  /** What it names no source for: it comes from the issuer's own production or stock. */
  own: string;

  /** What came unsorted and was certified as industrial or gem quality. */
  sorted: string;

  /** What was drawn and not certified. */
  lost: string;
}

/** What customs found when the shipment was settled. */
export class FoundStonesDto {
  carats: string;

  /** By code, where they told it. */
  @ApiProperty({ type: () => [TracedLineDto], nullable: true })
  lines: TracedLineDto[] | null;
}

/** A certificate of a trace. */
export class TracedCertificateDto {
  /** @example 'ZA0012345' */
  number: string;

  /** How many links lead there from the certificate that was asked for, on the shortest way. */
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

  @ApiProperty({ enum: PURPOSES, nullable: true, type: String })
  purpose: string | null;

  issuedOn: string | null;

  lines: TracedLineDto[];

  /** The certificate whose place it takes. */
  replaces: string | null;

  /** Of a technical certificate: the one of which it sends the goods on. */
  sendsOn: string | null;

  @ApiProperty({ type: () => StoneBalanceDto, nullable: true })
  balance: StoneBalanceDto | null;

  @ApiProperty({ type: () => FoundStonesDto, nullable: true })
  found: FoundStonesDto | null;

  /** Whether a simulator made any of it up. */
  synthetic: boolean;
}

/** Stones that went from one certificate to another. */
export class TracedLinkDto {
  /** Under which they came. */
  source: string;

  /** Under which they went on. */
  by: string;

  /** Drawn for a re-export, sent on whole under a technical certificate, or under one that took the place of another. */
  @ApiProperty({ enum: LINK_KINDS })
  kind: string;

  /** The code; of stones that were drawn the one under which they came. */
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

  /** The most certificates that the answer was to hold. It holds at most ten times as many links. */
  limit: number;

  /** `false` when the limit cut it off. */
  complete: boolean;

  /** The one that was asked for comes first, then by depth; each once, however many ways lead to it. */
  certificates: TracedCertificateDto[];

  /** By depth; each once. */
  links: TracedLinkDto[];

  /** Certificates that descend from themselves, which no rule would let in: the numbers of each circle. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  circles: string[][];
}
