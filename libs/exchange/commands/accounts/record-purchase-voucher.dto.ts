import { IsOptional } from 'class-validator';
import { CalendarDay, CaratsAboveZero, TextOfLines, UsDollarsOrZero } from '../field-rules';
import { OfficeNumberText, OfficeNumbers, PaperNames } from '../name-rules';
import { LicenceKeyDto } from '../licences/licence-key.dto';

/**
 * Records a purchase voucher, in the account of the seller whose licence it names. It is never refused because it
 * contradicts the ledger.
 */
export class RecordPurchaseVoucherDto extends LicenceKeyDto {
  /**
   * The number on the voucher, in the seller's book.
   * @example 'V-0001'
   */
  @OfficeNumberText()
  voucher: string;

  /**
   * The licence of the dealer or exporter who bought.
   * @example 'E-0003'
   */
  @OfficeNumberText()
  buyer: string;

  /**
   * The day of the purchase.
   * @example '2005-03-02'
   */
  @CalendarDay()
  boughtOn: string;

  /**
   * Carats as a decimal string above zero, with at most two decimals.
   * @example '4.12'
   */
  @CaratsAboveZero()
  carats: string;

  /**
   * What was paid, in US dollars.
   * @example '300.00'
   */
  @UsDollarsOrZero()
  valueUsd: string;

  /**
   * Of a digger: the chits of the finds that were sold.
   * @example ['C-0001']
   */
  @IsOptional()
  @OfficeNumbers(1000)
  finds?: string[] | null;

  /**
   * Of a dealer: the vouchers under which the stones that were sold had come, each as a whole.
   * @example ['GH-D-0011.V-0009']
   */
  @IsOptional()
  @PaperNames(0, 1000)
  vouchers?: string[] | null;

  /** Anything else that the voucher says. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
