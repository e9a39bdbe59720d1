import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type {
  CertificateContent,
  CertificateEvent,
  CertificateNumber,
  ImportConfirmed,
  ImportRefused,
  Seal,
  TransportMode,
} from './events';

/**
 * Where a certificate stands. `unknown`: never issued in this ledger, though customs may have reported its number.
 * `confirmed` and `refused` are the outcomes of a shipment; an invalidation after them is kept in `end` and leaves them.
 */
export const CERTIFICATE_STATUSES = [
  'unknown',
  'issued',
  'validated',
  'dispatched',
  'confirmed',
  'refused',
  'voided',
  'invalidated',
  'replaced',
  'returned-unused',
] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

/** What an importing authority reported about a number, as recorded. */
export type ImportEvidence = ImportConfirmed | ImportRefused;

/** How the issuer took the certificate out of use. */
export interface CertificateEnd {
  readonly kind: 'voided' | 'invalidated' | 'replaced' | 'returned-unused';
  readonly on: LocalDate;
  readonly reason: string;
  /** The certificate that took its place, when it was replaced. */
  readonly successor: CertificateNumber | null;
}

export interface CertificateState {
  readonly status: CertificateStatus;
  /** `null` until the certificate is issued. */
  readonly content: CertificateContent | null;
  /** One for each container; empty until validation. */
  readonly seals: readonly Seal[];
  readonly validatedOn: LocalDate | null;
  readonly dispatch: {
    readonly dispatchedOn: LocalDate;
    readonly transportMode: TransportMode;
    readonly carrier: string | null;
  } | null;
  readonly end: CertificateEnd | null;
  /** Every confirmation and refusal in the order of recording, also those that came before the issue. */
  readonly evidence: readonly ImportEvidence[];
  /**
   * The place in `evidence` of the report that settled the shipment: the first by the destination, of a shipment whose
   * dispatch is on record, whichever of the two was recorded first. It never changes again.
   */
  readonly outcome: number | null;
}

export const initialCertificateState: CertificateState = {
  status: 'unknown',
  content: null,
  seals: [],
  validatedOn: null,
  dispatch: null,
  end: null,
  evidence: [],
  outcome: null,
};

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveCertificate(state: CertificateState, event: CertificateEvent): CertificateState {
  switch (event.type) {
    case 'certificate.issued':
      return { ...state, status: 'issued', content: event.data };
    case 'certificate.validated': {
      const { validatedOn, seals } = event.data;
      return { ...state, status: 'validated', validatedOn, seals };
    }
    case 'certificate.dispatched': {
      const { dispatchedOn, transportMode, carrier } = event.data;
      return settled({ ...state, status: 'dispatched', dispatch: { dispatchedOn, transportMode, carrier } });
    }
    case 'certificate.import-confirmed':
    case 'certificate.import-refused':
      return settled({ ...state, evidence: [...state.evidence, event] });
    case 'certificate.voided':
      return ended(state, 'voided', event.data.voidedOn, event.data.reason);
    case 'certificate.invalidated':
      return ended(state, 'invalidated', event.data.invalidatedOn, event.data.reason);
    case 'certificate.replaced':
      return ended(state, 'replaced', event.data.replacedOn, event.data.reason, event.data.replacedBy);
    case 'certificate.returned-unused':
      return ended(state, 'returned-unused', event.data.returnedOn, event.data.reason);
    default:
      event satisfies never;
      return state;
  }
}

/** The Participant whose importing authority made the report. */
export function reportedBy(evidence: ImportEvidence): ParticipantCode {
  return evidence.type === 'certificate.import-confirmed' ? evidence.data.confirmedBy : evidence.data.refusedBy;
}

/** The day on which the shipment was before customs: of arrival when confirmed, of the refusal otherwise. */
export function seenOn(evidence: ImportEvidence): LocalDate {
  return evidence.type === 'certificate.import-confirmed' ? evidence.data.observed.arrivedOn : evidence.data.refusedOn;
}

function settled(state: CertificateState): CertificateState {
  if (state.status !== 'dispatched' || state.content === null || state.outcome !== null) return state;
  const { destination } = state.content;
  const outcome = state.evidence.findIndex((evidence) => reportedBy(evidence) === destination);
  const report = state.evidence[outcome];
  if (report === undefined) return state;
  return { ...state, outcome, status: report.type === 'certificate.import-confirmed' ? 'confirmed' : 'refused' };
}

function ended(
  state: CertificateState,
  kind: CertificateEnd['kind'],
  on: LocalDate,
  reason: string,
  successor: CertificateNumber | null = null,
): CertificateState {
  return { ...state, status: state.outcome === null ? kind : state.status, end: { kind, on, reason, successor } };
}
