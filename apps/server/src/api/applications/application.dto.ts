import { APPLICATION_STATUSES, PURPOSES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { LineDto } from '../certificates/certificate-record.dto';
import { PartyNamedDto, TotalsDto } from '../certificates/certificate.dto';

/** What the exporter states of its stones. */
export class DeclarationDto {
  declaredBy: string;

  /** @example '2004-02-27' */
  declaredOn: string;

  statement: string;
}

/** What the exporter applied for. */
export class ApplicationContentDto {
  authority: string;

  exporter: PartyNamedDto;

  importer: PartyNamedDto;

  /** @example 'EU' */
  destination: string;

  /**
   * A country's code, or `mixed`.
   * @example 'ZA'
   */
  origin: string;

  lines: LineDto[];

  totals: TotalsDto;

  parcels: number;

  @ApiProperty({ enum: PURPOSES })
  purpose: string;

  declaration: DeclarationDto;

  /** Of alluvial stones: the lots that are to leave. */
  lots?: string[];
}

/** What the exporting authority decided. */
export class ApplicationDecisionDto {
  @ApiProperty({ enum: ['approved', 'declined'] })
  kind: string;

  on: string;

  authority: string;

  /** The number set aside for its certificate, when it was approved. */
  certificate?: string;

  /** Why it was declined. */
  reason?: string;
}

/** An application at a moment, folded from its own history. */
export class ApplicationDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  /** Its revision at that moment; its `ETag` is `"v<revision>"`. */
  revision: number;

  /** @example 'ZA-2004-00017' */
  name: string;

  /** @example 'ZA' */
  issuer: string;

  /** @example '2004-00017' */
  application: string;

  @ApiProperty({ enum: APPLICATION_STATUSES })
  status: string;

  content: ApplicationContentDto | null;

  filedOn: string | null;

  decision: ApplicationDecisionDto | null;
}
