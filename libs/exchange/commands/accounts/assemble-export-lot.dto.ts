import { CaratsAboveZero, Text } from '../field-rules';
import { OfficeNumberText, PaperNames } from '../name-rules';
import { LicenceKeyDto } from '../licences/licence-key.dto';

/** Puts purchases together for one shipment, in the account of the exporter whose licence it names. */
export class AssembleExportLotDto extends LicenceKeyDto {
  /**
   * The number of the lot, as its exporter numbers them.
   * @example 'L-0005'
   */
  @OfficeNumberText()
  lot: string;

  /**
   * The authority that saw it assembled, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /**
   * The vouchers under which its stones were bought, each as a whole.
   * @example ['GH-D-0012.V-0002']
   */
  @PaperNames(1, 5000)
  vouchers: string[];

  /**
   * What the lot weighs: carats as a decimal string above zero, with at most two decimals.
   * @example '12.40'
   */
  @CaratsAboveZero()
  carats: string;
}
