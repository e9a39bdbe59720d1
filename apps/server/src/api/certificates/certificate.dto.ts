import { CERTIFICATE_STATUSES, CORRECTABLE_FIELDS, DETENTION_GROUNDS, PURPOSES, SHIPMENT_STAGES } from '@kp/scheme';
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

/** What a re-export takes from one certificate under which its stones came. */
export class SourceDto {
  certificate: string;

  /** @example '7102.31' */
  hs: string;

  /** @example '118.42' */
  carats: string;
}

/** What another certificate holds of this one's stones. */
export class DrawDto {
  by: string;

  /** @example '7102.31' */
  hs: string;

  /** @example '118.42' */
  carats: string;
}

/** What the issuer's rule made of the last day. */
export class ValidityDto {
  /** The version of the issuer's certificate policy under which it was issued. */
  policy: string;

  /** The first moment at which it is no longer valid. */
  until: string;
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

  /** Of a technical certificate: the one under which the goods came. */
  sendsOn?: string;

  /** Of a re-export: from which certificates its stones came. */
  sources?: SourceDto[];

  /** Of alluvial stones: the lots that leave under it. */
  lots?: string[];

  /** Left out where the issuer had no certificate policy: the last day then ends at 24:00 UTC. */
  validity?: ValidityDto;
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

/** A notice to the importing authority of what is coming. */
export class PreAlertDto {
  notice: string;

  sentOn: string;

  expectedOn: string | null;
}

/** Where the shipment was last known to be. */
export class CustodyDto {
  @ApiProperty({ enum: SHIPMENT_STAGES })
  stage: string;

  /** @example 'EU' */
  place: string | null;

  /** The day of the fact that says so. */
  since: string | null;
}

/** Who holds the shipment. */
export class HoldDto {
  by: string;

  on: string;

  @ApiProperty({ enum: DETENTION_GROUNDS })
  ground: string;
}

/** The end of a detention. */
export class ReleaseDto {
  by: string;

  on: string;

  remedy: string;
}

/** The order to bring the shipment back to the issuer. */
export class ReturnOrderDto {
  by: string;

  on: string;

  reason: string;
}

/** How the way of the shipment ended other than by a confirmation or refusal. */
export class ShipmentClosingDto {
  @ApiProperty({ enum: ['forfeited', 'returned-to-issuer'] })
  kind: string;

  by: string;

  on: string;
}

/** By whom a correction was endorsed. */
export class EndorsementDto {
  by: string;

  on: string;
}

/** A clerical correction that the issuer instructed. */
export class CorrectionDto {
  instruction: string;

  instructedOn: string;

  @ApiProperty({ enum: CORRECTABLE_FIELDS })
  field: string;

  reads: string;

  corrected: string;

  endorsement: EndorsementDto | null;
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

  /** In the order of sending. */
  preAlerts: PreAlertDto[];

  dispatch: DispatchDto | null;

  custody: CustodyDto;

  /** At present. */
  hold: HoldDto | null;

  /** The last one. */
  release: ReleaseDto | null;

  returnOrder: ReturnOrderDto | null;

  closing: ShipmentClosingDto | null;

  /** In the order in which the issuer instructed them. */
  corrections: CorrectionDto[];

  end: CertificateEndDto | null;

  /** What other certificates hold of its stones, in the order of the first drawing. */
  draws: DrawDto[];

  /** What authorities reported, in the order of recording. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  evidence: object[];

  /** The place in `evidence` of the report that settled the shipment. */
  outcome: number | null;

  /** Whether a simulator made any of it up. */
  synthetic: boolean;
}
