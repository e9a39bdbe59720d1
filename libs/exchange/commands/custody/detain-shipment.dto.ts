import { DETENTION_GROUNDS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { OneOf, Text, TextOfLines } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Reports that an authority holds a shipment. It is never refused because it contradicts the ledger. */
export class DetainShipmentDto {
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

  /** Why it is held. */
  @OneOf(DETENTION_GROUNDS)
  ground: string;

  /** Anything else that was seen. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
