import { PURPOSES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** An application as a row of the table. */
export class ApplicationRowDto {
  /** @example 'ZA-2004-00017' */
  name: string;

  /** @example 'ZA' */
  issuer: string;

  application: string;

  @ApiProperty({ enum: ['filed', 'approved', 'declined'] })
  status: string;

  /** The exporting authority with which it was filed. */
  authority: string;

  exporter: string;

  importer: string;

  destination: string;

  /** The country in which the stones were mined, or `mixed`. */
  origin: string;

  carats: string;

  valueUsd: string;

  parcels: number;

  @ApiProperty({ enum: PURPOSES })
  purpose: string;

  filedOn: string;

  decidedOn: string | null;

  /** The number set aside for its certificate, when it was approved. */
  certificate: string | null;

  /** Why it was declined. */
  reason: string | null;

  firstPosition: string;

  lastPosition: string;

  /** Whether a simulator made any of it up. */
  synthetic: boolean;
}

export class ApplicationsPageDto extends PageDto {
  items: ApplicationRowDto[];
}
