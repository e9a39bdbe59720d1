import { LICENCE_KINDS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';
import { PaperWeightDto } from './account.dto';
import { LicencePeriodDto } from './licence.dto';

/** A site as a row of its table. */
export class SiteRowDto {
  participant: string;
  site: string;
  name: string;
  district: string;
  zone: string | null;
  latitude: string;
  longitude: string;
  registeredOn: string;
  firstPosition: string;
}

export class SitesPageDto extends PageDto {
  items: SiteRowDto[];
}

/** A licence as a row of its table. */
export class LicenceRowDto {
  participant: string;
  licence: string;

  @ApiProperty({ enum: LICENCE_KINDS })
  kind: string;

  holder: string;
  grantedOn: string;

  /** When it holds: as granted and renewed, less what was revoked. */
  periods: LicencePeriodDto[];

  firstPosition: string;
}

export class LicencesPageDto extends PageDto {
  items: LicenceRowDto[];
}

/** A purchase voucher as a row of its table. */
export class VoucherRowDto {
  /** @example 'GH-D-0012.V-0001' */
  name: string;

  participant: string;
  seller: string;
  buyer: string;
  boughtOn: string;

  /** @example '4.12' */
  carats: string;

  valueUsd: string;

  /** Of a digger: the chits of the finds. */
  finds: string[];

  /** Of a dealer: the vouchers under which the stones had come. */
  vouchers: string[];

  /** What did not fit what the ledger knew when it was recorded. */
  irregularities: string[];

  /** How many of its carats have a path to finds. */
  traced: PaperWeightDto;

  /** The voucher or lot with which its stones went on; `null` while the buyer has them. */
  usedBy: string | null;

  firstPosition: string;
}

export class VouchersPageDto extends PageDto {
  items: VoucherRowDto[];
}

/** A lot for export as a row of its table. */
export class LotRowDto {
  /** @example 'GH-E-0003.L-0005' */
  name: string;

  participant: string;
  exporter: string;
  assembledOn: string;
  carats: string;

  /** How many of its carats have a path to finds. */
  traced: PaperWeightDto;

  vouchers: string[];

  /** The certificate for which it was last set aside. */
  certificate: string | null;

  firstPosition: string;
}

export class LotsPageDto extends PageDto {
  items: LotRowDto[];
}

/** A buyer's register beside what the papers of its month say. */
export class RegisterRowDto {
  participant: string;
  licence: string;

  /** @example '2005-03' */
  month: string;

  opening: PaperWeightDto;
  bought: PaperWeightDto;
  sold: PaperWeightDto;
  closing: PaperWeightDto;
  closedOn: string;

  /** The vouchers of the month that name it as buyer. */
  boughtByVouchers: PaperWeightDto;

  /** The vouchers of the month in which it sold, and its lots. */
  soldByPapers: PaperWeightDto;

  /** Whether the register adds up and says what the papers say. */
  reconciled: boolean;

  /** What did not fit what the ledger knew when it was recorded. */
  irregularities: string[];

  firstPosition: string;
}

export class RegistersPageDto extends PageDto {
  items: RegisterRowDto[];
}
