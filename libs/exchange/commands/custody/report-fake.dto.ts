import { FAKE_GROUNDS } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CaratsOrZero, OneOf, Text, TextOfLines } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** Reports a paper as a fake, also one whose number was never issued. It is never refused because it contradicts the ledger. */
export class ReportFakeDto {
  /**
   * The number on the paper: its issuer's letters and a serial, in capitals without spaces.
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

  /** By what it was found to be a fake. */
  @OneOf(FAKE_GROUNDS)
  ground: string;

  /**
   * Who presented it, where that is known.
   * @example 'Example Diamond Trading'
   */
  @IsOptional()
  @Text(200)
  presentedBy?: string | null;

  /**
   * The stones that came with it, in carats, where there were any.
   * @example '118.42'
   */
  @IsOptional()
  @CaratsOrZero()
  carats?: string | null;

  /** Anything else that was seen. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}
