import { Text, TextOfLines, UsDollarsAboveZero } from '../field-rules';
import { CertificateNumberText } from '../name-rules';

/** The certificate whose value a case is about. */
export class ValuationCaseDto {
  /**
   * The certificate.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  certificate: string;
}

/** Opens a case with the other side about the value of a shipment. */
export class OpenValuationCaseDto extends ValuationCaseDto {
  /**
   * Why.
   * @example 'The importer values them a third higher.'
   */
  @TextOfLines(2000)
  reason: string;
}

/** Submits evidence in the open case. */
export class SubmitCaseEvidenceDto extends ValuationCaseDto {
  /**
   * What is submitted, or where it lies.
   * @example 'Report of the government valuator'
   */
  @TextOfLines(2000)
  evidence: string;
}

/** Proposes a value to the other side. */
export class ProposeCaseValueDto extends ValuationCaseDto {
  /**
   * The value in US dollars.
   * @example '200000.00'
   */
  @UsDollarsAboveZero()
  valueUsd: string;

  /**
   * How it was found.
   * @example 'Joint sorting of a sample'
   */
  @Text(200)
  method: string;
}

/** Agrees to the value that the other side proposed last. The declared value stands. */
export class AgreeCaseValueDto extends ValuationCaseDto {
  /**
   * The value that was proposed.
   * @example '200000.00'
   */
  @UsDollarsAboveZero()
  valueUsd: string;
}

/** Closes the open case. */
export class CloseValuationCaseDto extends ValuationCaseDto {
  /**
   * What it came to.
   * @example 'Agreed; the price books differ in year.'
   */
  @TextOfLines(2000)
  outcome: string;
}
