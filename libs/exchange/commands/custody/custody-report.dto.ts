import { IsOptional } from 'class-validator';
import { ListOfObjects, Text, TextOfLines, YesOrNo } from '../field-rules';
import { CertificateNumberText } from '../name-rules';
import { SealDto } from '../seal.dto';

/** What an authority saw of a shipment without opening it. What was not looked at is left out. */
export class CustodyReportDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The authority that reports it, by its own name.
   * @example 'Importing office'
   */
  @Text(200)
  authority: string;

  /** Whether every seal and container was whole. */
  @IsOptional()
  @YesOrNo()
  sealsIntact?: boolean | null;

  /** The seals as they were read, one for each container. */
  @IsOptional()
  @ListOfObjects(1, 1000, () => SealDto)
  sealsRead?: SealDto[] | null;

  /** Anything else that was seen. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
