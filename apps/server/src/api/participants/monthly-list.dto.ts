import { CERTIFICATE_STATUSES, ROUGH_DIAMOND_CODES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** What customs found under the certificate as a whole. */
export class FoundAtVerificationDto {
  carats: string;

  valueUsd: string | null;
}

/** A line of a certificate that was issued or verified in the month. */
export class MonthlyListingDto {
  @ApiProperty({ enum: ['issued', 'verified'] })
  act: string;

  /** The day of the issue by the paper, or of the verification. */
  on: string;

  /** @example 'EU00012345' */
  number: string;

  @ApiProperty({ enum: CERTIFICATE_STATUSES })
  status: string;

  issuingAuthority: string | null;

  issuedOn: string | null;

  validatedOn: string | null;

  expiresOn: string | null;

  /** The Participant that issued it. */
  provenance: string | null;

  destination: string | null;

  /** The country in which the stones were mined, or `mixed`. */
  origin: string | null;

  /** The line of the certificate, from 1. */
  line: number;

  @ApiProperty({ enum: ROUGH_DIAMOND_CODES, nullable: true, type: String })
  hs: string | null;

  carats: string | null;

  valueUsd: string | null;

  verifyingAuthority: string | null;

  @ApiProperty({ enum: ['confirmed', 'refused'], nullable: true, type: String })
  outcome: string | null;

  @ApiProperty({ type: () => FoundAtVerificationDto, nullable: true })
  found: FoundAtVerificationDto | null;

  /** Where the log holds the act. */
  position: string;

  /** Whether a simulator made any of it up. */
  synthetic: boolean;
}

export class MonthlyListPageDto extends PageDto {
  items: MonthlyListingDto[];
}
