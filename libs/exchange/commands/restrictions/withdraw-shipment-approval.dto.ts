import { CalendarDay, TextOfLines } from '../field-rules';
import { CertificateNumberText } from '../name-rules';
import { RestrictionKeyDto } from './restriction-key.dto';

/** Reports that the approval of a shipment was taken back. */
export class WithdrawShipmentApprovalDto extends RestrictionKeyDto {
  /**
   * The certificate that was approved.
   * @example 'ZW0000001'
   */
  @CertificateNumberText()
  certificate: string;

  /**
   * The first day on which the approval no longer holds.
   * @example '2010-08-20'
   */
  @CalendarDay()
  effectiveFrom: string;

  /**
   * Why it was taken back.
   * @example 'The stones that were sealed are not those that were examined'
   */
  @TextOfLines(1000)
  reason: string;
}
