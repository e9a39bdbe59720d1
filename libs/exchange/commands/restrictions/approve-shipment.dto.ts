import { IsOptional } from 'class-validator';
import { CalendarDay, Text } from '../field-rules';
import { CertificateNumberText } from '../name-rules';
import { RestrictionKeyDto } from './restriction-key.dto';

/** Reports that a shipment may pass a restriction by prior approval. */
export class ApproveShipmentDto extends RestrictionKeyDto {
  /**
   * The certificate under which the shipment goes; it may be issued later.
   * @example 'ZW0000001'
   */
  @CertificateNumberText()
  certificate: string;

  /**
   * The number or name of the approval.
   * @example '2010-07'
   */
  @Text(200)
  approval: string;

  /**
   * Who gave it.
   * @example 'Monitor of the working group'
   */
  @Text(200)
  approvedBy: string;

  /**
   * The first day on which the shipment may go under it.
   * @example '2010-08-11'
   */
  @CalendarDay()
  effectiveFrom: string;

  /**
   * The last day on which it may go or arrive under it.
   * @example '2010-09-30'
   */
  @IsOptional()
  @CalendarDay()
  effectiveUntil?: string | null;
}
