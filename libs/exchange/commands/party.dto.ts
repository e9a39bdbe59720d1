import { IsOptional } from 'class-validator';
import { Text } from './field-rules';

/** The exporter or importer that a certificate names. */
export class PartyDto {
  /**
   * The name of the person or company.
   * @example 'Example Diamond Exports'
   */
  @Text(200)
  name: string;

  /**
   * The postal address, on one line.
   * @example '1 First Street'
   */
  @Text(500)
  address: string;

  /**
   * The number under which the Participant registers or licenses the party, where it does.
   * @example 'ZA-EXP-0042'
   */
  @IsOptional()
  @Text(100)
  registration?: string | null;
}
