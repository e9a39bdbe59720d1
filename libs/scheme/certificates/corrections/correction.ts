import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../../participant-code';
import type { CertificateContent, Party } from '../events';
import type { CorrectableField, CorrectionEvent } from './events';

/** A clerical correction: instructed by the issuer, and endorsed or not yet. */
export interface Correction {
  readonly instruction: string;
  readonly instructedOn: LocalDate;
  readonly field: CorrectableField;
  readonly reads: string;
  readonly corrected: string;
  readonly endorsement: {
    readonly by: ParticipantCode;
    readonly on: LocalDate;
    /** How many pieces of evidence came before it; what comes later is compared with the corrected text. */
    readonly after: number;
  } | null;
}

/** The corrections after an event, given how many pieces of evidence there are. */
export function correctionsAfter(
  corrections: readonly Correction[],
  event: CorrectionEvent,
  evidence: number,
): readonly Correction[] {
  if (event.type === 'certificate.correction-instructed') {
    const { instruction, instructedOn, field, reads, corrected } = event.data;
    return [...corrections, { instruction, instructedOn, field, reads, corrected, endorsement: null }];
  }
  const { instruction, endorsedBy: by, endorsedOn: on } = event.data;
  return corrections.map((correction) =>
    correction.instruction === instruction ? { ...correction, endorsement: { by, on, after: evidence } } : correction,
  );
}

/** The content as it reads with every endorsed correction; what the paper first stated stands in the content itself. */
export function correctedContent(content: CertificateContent, corrections: readonly Correction[]): CertificateContent {
  return endorsedOf(corrections).reduce(withText, content);
}

/** The endorsed corrections in the order of their endorsement. */
export function endorsedOf(corrections: readonly Correction[]): readonly Correction[] {
  return corrections
    .filter(({ endorsement }) => endorsement !== null)
    .toSorted((left, right) => (left.endorsement?.after ?? 0) - (right.endorsement?.after ?? 0));
}

/** What a field of a certificate reads; empty where it is left out. */
export function textIn(content: CertificateContent, field: CorrectableField): string {
  switch (field) {
    case 'exporter.name':
      return content.exporter.name;
    case 'exporter.address':
      return content.exporter.address;
    case 'exporter.registration':
      return content.exporter.registration ?? '';
    case 'importer.name':
      return content.importer.name;
    case 'importer.address':
      return content.importer.address;
    case 'importer.registration':
      return content.importer.registration ?? '';
    case 'issuingAuthority':
      return content.issuingAuthority;
    case 'specimen':
      return content.specimen;
  }
}

/** The content with one correction made. */
export function withText(
  content: CertificateContent,
  { field, corrected }: Pick<Correction, 'field' | 'corrected'>,
): CertificateContent {
  if (field === 'issuingAuthority' || field === 'specimen') return { ...content, [field]: corrected };
  const [party, member] = field.split('.') as ['exporter' | 'importer', keyof Party];
  return { ...content, [party]: { ...content[party], [member]: corrected } };
}
