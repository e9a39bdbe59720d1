import { CERTIFICATE_STATUSES, PURPOSES, SHIPMENT_STAGES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** Weight and value under one code of the Harmonized System. */
export class LineDto {
  /** @example '7102.31' */
  hs: string;

  /** @example '1234.50' */
  carats: string;

  /** @example '150000.00' */
  valueUsd: string;
}

/** What the paper says, as a row of the table. */
export class IssuedContentDto {
  /** @example 'ZA' */
  issuer: string;

  issuingAuthority: string;

  /** @example 'EU' */
  destination: string;

  exporter: string;

  importer: string;

  /**
   * Where the stones were mined: a country's code, or `mixed`.
   * @example 'ZA'
   */
  origin: string;

  @ApiProperty({ enum: PURPOSES })
  purpose: string;

  /** @example '2004-03-01' */
  issuedOn: string;

  /** @example '2004-04-30' */
  expiresOn: string;

  lines: LineDto[];

  /** The sum of the lines. */
  carats: string;

  /** The sum of the lines. */
  valueUsd: string;

  parcels: number;

  replaces: string | null;
}

/** A certificate as a row of the table. */
export class CertificateRecordDto {
  /** @example 'ZA0012345' */
  number: string;

  @ApiProperty({ enum: CERTIFICATE_STATUSES })
  status: string;

  /** `null` for a number of which only importing authorities have told. */
  content: IssuedContentDto | null;

  validatedOn: string | null;

  dispatchedOn: string | null;

  /** The first confirmation in order. */
  confirmedOn: string | null;

  arrivedOn: string | null;

  confirmedBy: string | null;

  /** How far the shipment has come. */
  @ApiProperty({ enum: SHIPMENT_STAGES })
  stage: string;

  /**
   * Where the shipment was last known to be.
   * @example 'EU'
   */
  place: string | null;

  /** The day of the fact that says so. */
  placeSince: string | null;

  /** When it was voided, invalidated, replaced, returned unused, refused at import, forfeited, or back with its issuer. */
  endedOn: string | null;

  replacedBy: string | null;

  /** All confirmations, also those that contradict. */
  confirmations: number;

  refusals: number;

  /** How often a paper with this number was reported as a fake. */
  fakeReports: number;

  revision: number;

  firstPosition: string;

  lastPosition: string;

  /** Whether a simulator made any of it up. */
  synthetic: boolean;
}

export class CertificatePageDto extends PageDto {
  items: CertificateRecordDto[];
}
