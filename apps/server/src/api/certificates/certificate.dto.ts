import { CERTIFICATE_STATUSES, PURPOSES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { LineDto } from './certificate-record.dto';

/** Who sends or receives the shipment. */
export class PartyNamedDto {
  name: string;

  address: string;

  registration?: string;
}

/** The sum of the lines. */
export class TotalsDto {
  /** @example '1234.50' */
  carats: string;

  /** @example '150000.00' */
  valueUsd: string;
}

/** What the paper states (KPCS Annex I). */
export class CertificateContentDto {
  title: string;

  statement: string;

  number: string;

  issuer: string;

  issuingAuthority: string;

  destination: string;

  exporter: PartyNamedDto;

  importer: PartyNamedDto;

  /**
   * A country's code, or `mixed`.
   * @example 'ZA'
   */
  origin: string;

  issuedOn: string;

  expiresOn: string;

  lines: LineDto[];

  totals: TotalsDto;

  parcels: number;

  @ApiProperty({ enum: PURPOSES })
  purpose: string;

  languages: string[];

  specimen: string;

  replaces?: string;

  /** The application on which it was issued. */
  application?: string;
}

/** The seal on one container. */
export class SealDto {
  container: string;

  seal: string;
}

export class DispatchDto {
  dispatchedOn: string;

  transportMode: string;

  carrier: string | null;
}

/** How the issuer took the certificate out of use. */
export class CertificateEndDto {
  @ApiProperty({ enum: ['voided', 'invalidated', 'replaced', 'returned-unused'] })
  kind: string;

  on: string;

  reason: string;

  successor: string | null;
}

/** A certificate at a moment, folded from its own history. */
export class CertificateDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  /** Its revision at that moment; its `ETag` is `"v<revision>"`. */
  revision: number;

  number: string;

  /** The moment for which the status is told: whether the certificate has expired depends on it. */
  effectiveAt: string;

  @ApiProperty({ enum: [...CERTIFICATE_STATUSES, 'expired'] })
  status: string;

  /** `null` while the ledger knows the number only from what customs reported. */
  content: CertificateContentDto | null;

  seals: SealDto[];

  validatedOn: string | null;

  dispatch: DispatchDto | null;

  end: CertificateEndDto | null;

  /** What importing authorities reported, in the order of recording. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  evidence: object[];

  /** The place in `evidence` of the report that settled the shipment. */
  outcome: number | null;

  /** Whether a simulator made any of it up. */
  synthetic: boolean;
}
