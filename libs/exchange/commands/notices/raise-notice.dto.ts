import { NOTICE_FACT_NAMES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { OneOf, Text, WholeNumber, YesOrNo } from '../field-rules';
import { CertificateNumberText, ParticipantLetters } from '../name-rules';

/** Tells an authority of the other side of a fact. The ledger itself gives it when the fact is recorded, and nobody else. */
export class RaiseNoticeDto {
  /**
   * The certificate that the fact is about.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  certificate: string;

  /** What happened, by the name of its event. */
  @OneOf(NOTICE_FACT_NAMES)
  fact: string;

  /**
   * The id of the event.
   * @example '0f9d7a52-6a0b-5d0e-8a55-3a7f5c0e9b21'
   */
  @Text(100)
  cause: string;

  /**
   * The revision of the event in the history of the certificate.
   * @example 2
   */
  @WholeNumber(0, 999_999_999)
  revision: number;

  /**
   * Whose authority stated the fact, where its event says so.
   * @example 'ZA'
   */
  @IsOptional()
  @ParticipantLetters()
  from?: string | null;

  /** Whether the fact did not fit what the ledger knew when it was recorded. */
  @YesOrNo()
  contradicts: boolean;
}
