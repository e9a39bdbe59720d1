import type { LocalDate } from '@kp/kernel';
import type {
  AdoptionRuleName,
  Candidature,
  Certainty,
  DecisionKind,
  DecisionNumber,
  DecisionStatus,
  GroupCode,
  GroupKind,
  HeldTerm,
  Mandate,
  MissingReport,
  OfficeTitle,
  PlenaryLanguage,
} from '@kp/scheme';

/** A decision, or notice of the Chair, as it stood on a date. */
export interface DecisionRecord {
  readonly decision: DecisionNumber;
  /** `null` for a notice of the Chair. */
  readonly kind: DecisionKind | null;
  readonly title: string;
  readonly status: DecisionStatus;
  readonly since: LocalDate;
  readonly inEffect: boolean;
  /** From when it holds, once that is known. */
  readonly effectiveFrom: LocalDate | null;
  readonly tabledOn: LocalDate | null;
  readonly tabledBy: string | null;
  readonly agreedOn: LocalDate | null;
  readonly meeting: string | null;
  readonly adoptedOn: LocalDate | null;
  /** The version of the rule by which it becomes formally adopted; `null` for a notice. */
  readonly rule: AdoptionRuleName | null;
  readonly missingLanguages: readonly PlenaryLanguage[];
  readonly circulationMissing: boolean;
  /** How sure the source is of the day of the agreement or of the notice; `null` before. */
  readonly certainty: Certainty | null;
  readonly source: string;
  readonly synthetic: boolean;
}

/** An office on a date. */
export interface OfficeRecord {
  readonly office: OfficeTitle;
  /** `null` where nobody is known to have held it. */
  readonly holder: string | null;
  readonly person: string | null;
  readonly termFrom: LocalDate | null;
  readonly termUntil: LocalDate | null;
  readonly certainty: Certainty | null;
  readonly source: string | null;
  /** Who stood for a later term, and had not withdrawn by the date. */
  readonly candidates: readonly string[];
  /** Everything known of the office, whatever the date. */
  readonly terms: readonly HeldTerm[];
  readonly candidatures: readonly Candidature[];
  readonly synthetic: boolean;
}

/** A working group or committee on a date. */
export interface GroupRecord {
  readonly group: GroupCode;
  readonly name: string;
  readonly kind: GroupKind;
  readonly establishedOn: LocalDate;
  readonly certainty: Certainty;
  readonly source: string;
  /** The mandates that it had on the date. */
  readonly mandates: readonly Mandate[];
  /** The reports that were due before the date and had not come by it. */
  readonly missingReports: readonly MissingReport[];
  readonly synthetic: boolean;
}
