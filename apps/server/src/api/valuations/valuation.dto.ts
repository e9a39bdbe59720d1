import { VALUERS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** Weight and value under one code. */
export class ValuedLineDto {
  hs: string;

  carats: string;

  valueUsd: string;
}

/** A valuation of the stones of a certificate. */
export class ValuationDto {
  @ApiProperty({ enum: VALUERS })
  valuer: string;

  valuedBy: string;

  method: string;

  valuedOn: string;

  lines: ValuedLineDto[];

  /** Whether it is the one that the certificate states. */
  onCertificate: boolean;

  reportedBy: string;
}

export class CaseEvidenceDto {
  by: string;

  on: string;

  evidence: string;
}

export class CaseProposalDto {
  by: string;

  valueUsd: string;

  method: string;
}

export class CaseAgreementDto {
  valueUsd: string;

  on: string;
}

export class CaseClosingDto {
  by: string;

  on: string;

  outcome: string;
}

/** A case between the two sides of a shipment about its value. */
export class ValuationCaseDto {
  openedBy: string;

  openedOn: string;

  reason: string;

  evidence: CaseEvidenceDto[];

  /** The last proposal. */
  proposal: CaseProposalDto | null;

  /** What both sides agreed on. The declared value stands beside it. */
  agreed: CaseAgreementDto | null;

  closed: CaseClosingDto | null;
}

/** What the stones of a certificate are worth to whom, and the cases about it. */
export class ValuationsDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  revision: number;

  /** @example 'ZA0012345' */
  certificate: string;

  /** In the order of recording. */
  valuations: ValuationDto[];

  /** In the order of opening. */
  cases: ValuationCaseDto[];
}
