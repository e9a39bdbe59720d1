import { TRACED_STANDINGS } from '@kp/read-models';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';
import { PaperWeightDto } from './account.dto';
import { LotRowDto, SiteRowDto, VoucherRowDto } from './paper.dto';

/** The traced share of what a Participant certified as mined at home in a year. */
export class TracedShareDto {
  /** @example 'BR' */
  participant: string;

  /** @example 2005 */
  year: number;

  /** Certificates that claim their issuer as the one origin, are no re-export and were not taken out of use. */
  certificates: number;

  /** Those of which every carat, some, or none has a path over vouchers to finds. */
  traced: number;
  partlyTraced: number;
  untraced: number;

  /** What they state, in carats. */
  carats: string;

  /** How much of that has a path. */
  tracedWeight: PaperWeightDto;

  /**
   * Per cent of the certificates that are traced in every carat, halves rounded up.
   * @example '66.7'
   */
  shareOfCertificates: string;

  /**
   * Per cent of the carats that have a path.
   * @example '66.7'
   */
  shareOfCarats: string;

  /** Whether anything in it was made up by a simulator. */
  synthetic: boolean;
}

export class TracedSharesDto extends PageDto {
  items: TracedShareDto[];
}

/** How much of a certificate has a path to finds. */
export class MinedCertificateDto {
  /** @example 'BR0000001' */
  certificate: string;

  participant: string;
  issuedOn: string;
  carats: string;
  traced: PaperWeightDto;

  @ApiProperty({ enum: TRACED_STANDINGS })
  standing: string;

  lots: string[];
  synthetic: boolean;
  firstPosition: string;
}

export class MinedCertificatesPageDto extends PageDto {
  items: MinedCertificateDto[];
}

/** What a pit chit told. */
export class FindDto {
  participant: string;
  licence: string;
  chit: string;
  site: string;
  foundOn: string;
  carats: string;
  irregularities: string[];
  firstPosition: string;
}

/** All papers behind one certificate, each once, nearest first. */
export class VoucherPathDto {
  position: string;
  certificate: MinedCertificateDto;
  lots: LotRowDto[];
  vouchers: VoucherRowDto[];
  finds: FindDto[];
  sites: SiteRowDto[];

  /** `false` when there are more vouchers than are told. */
  complete: boolean;
}
