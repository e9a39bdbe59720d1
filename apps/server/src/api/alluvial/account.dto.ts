import { REGISTER_IRREGULARITIES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** A weight in carats. */
export class PaperWeightDto {
  /** @example '450.10' */
  carats: string;
}

/** The stock of an account when it began. */
export class StockDto {
  countedOn: string;

  /** @example '450.10' */
  carats: string;

  /** What has not gone out of it yet. */
  left: string;
}

/** A lot for export. */
export class HeldLotDto {
  /** @example 'L-0005' */
  lot: string;

  authority: string;

  /** The purchases that it is made of. */
  vouchers: string[];

  /** @example '12.40' */
  carats: string;

  assembledOn: string;

  /** The certificate for which it was last set aside. */
  certificate: string | null;
}

/** A register of one month. */
export class HeldRegisterDto {
  /** @example '2005-03' */
  month: string;

  opening: PaperWeightDto;
  bought: PaperWeightDto;
  sold: PaperWeightDto;
  closing: PaperWeightDto;

  remarks: string | null;

  closedOn: string;

  @ApiProperty({ enum: REGISTER_IRREGULARITIES, isArray: true })
  irregularities: string[];
}

/** The stones of one licensee at a moment. Its finds, sales and purchases are tables of their own. */
export class AccountDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  revision: number;

  /** @example 'GH-E-0003' */
  name: string;

  /** @example 'GH' */
  participant: string;

  /** @example 'E-0003' */
  licence: string;

  /** What was held when the account began; `null` when it was not counted. */
  stock: StockDto | null;

  /** What was found, in carats. */
  found: string;

  /** What went out by sale, in carats. */
  sold: string;

  /** What went into lots for export, in carats. */
  exported: string;

  finds: number;

  vouchers: number;

  lots: HeldLotDto[];

  registers: HeldRegisterDto[];
}
