import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import { statusFrom, type CertificateStatus } from './certificate-status';
import { correctionsAfter, type Correction } from './corrections/correction';
import { custodyMoved, initialCustody, moveBy, type Custody } from './custody/custody';
import type { DetentionGround } from './custody/events';
import type { CertificateEvent, CertificateNumber, CertifiedContent, Seal, TransportMode } from './events';
import { isImportEvidence, reportedBy, type Evidence } from './evidence';
import { drawsAfter, type Draw } from './lineage/draws';

/** How the issuer took the certificate out of use. */
export interface CertificateEnd {
  readonly kind: 'voided' | 'invalidated' | 'replaced' | 'returned-unused';
  readonly on: LocalDate;
  readonly reason: string;
  /** The certificate that took its place, when it was replaced. */
  readonly successor: CertificateNumber | null;
}

/** How the way of a shipment ended other than by its importing authority's decision. */
export interface ShipmentClosing {
  readonly kind: 'forfeited' | 'returned-to-issuer';
  readonly by: ParticipantCode;
  readonly on: LocalDate;
  /** How many pieces of evidence came before it; only those can settle the shipment otherwise. */
  readonly after: number;
}

export interface CertificateState {
  readonly status: CertificateStatus;
  /** `null` until the certificate is issued. */
  readonly content: CertifiedContent | null;
  /** One for each container; empty until validation. */
  readonly seals: readonly Seal[];
  readonly validatedOn: LocalDate | null;
  /** The notices to the importing authority, in the order of sending. */
  readonly preAlerts: readonly {
    readonly notice: string;
    readonly sentOn: LocalDate;
    readonly expectedOn: LocalDate | null;
  }[];
  readonly dispatch: {
    readonly dispatchedOn: LocalDate;
    readonly transportMode: TransportMode;
    readonly carrier: string | null;
  } | null;
  readonly end: CertificateEnd | null;
  /** Whatever authorities reported, in the order of recording, also what came before the issue. */
  readonly evidence: readonly Evidence[];
  /**
   * The place in `evidence` of the report that settled the shipment: the first confirmation or refusal by the destination,
   * of a shipment whose dispatch is on record, whichever of the two was recorded first. It never changes again.
   */
  readonly outcome: number | null;
  /** Where the shipment was last known to be. */
  readonly custody: Custody;
  /** Who holds the shipment at present. */
  readonly hold: { readonly by: ParticipantCode; readonly on: LocalDate; readonly ground: DetentionGround } | null;
  /** The last release from a detention. */
  readonly release: { readonly by: ParticipantCode; readonly on: LocalDate; readonly remedy: string } | null;
  /** The order to bring the shipment back to the issuer. */
  readonly returnOrder: { readonly by: ParticipantCode; readonly on: LocalDate; readonly reason: string } | null;
  readonly closing: ShipmentClosing | null;
  /** Clerical corrections, in the order in which the issuer instructed them. */
  readonly corrections: readonly Correction[];
  /** What other certificates hold of its stones, in the order of the first drawing. */
  readonly draws: readonly Draw[];
}

export const initialCertificateState: CertificateState = {
  status: 'unknown',
  content: null,
  seals: [],
  validatedOn: null,
  preAlerts: [],
  dispatch: null,
  end: null,
  evidence: [],
  outcome: null,
  custody: initialCustody,
  hold: null,
  release: null,
  returnOrder: null,
  closing: null,
  corrections: [],
  draws: [],
};

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveCertificate(state: CertificateState, event: CertificateEvent): CertificateState {
  const changed = withFact(state, event);
  if (changed === state) return state;
  const settled = { ...changed, outcome: outcomeOf(changed) };
  const move = moveBy(event, settled.content?.issuer ?? null);
  const custody = move === undefined ? state.custody : custodyMoved(state.custody, move);
  return { ...settled, custody, status: statusOf(settled) };
}

/** The status that follows from the other parts of a state. */
function statusOf(state: CertificateState): CertificateStatus {
  const { content, validatedOn, dispatch, end, closing, evidence, outcome } = state;
  const report = outcome === null ? undefined : evidence[outcome];
  return statusFrom({
    outcome: report === undefined ? null : report.type === 'certificate.import-confirmed' ? 'confirmed' : 'refused',
    closing: closing?.kind ?? null,
    end: end?.kind ?? null,
    isDispatched: dispatch !== null,
    isValidated: validatedOn !== null,
    isIssued: content !== null,
    isReportedFake: evidence.some(({ type }) => type === 'certificate.reported-fake'),
  });
}

function withFact(state: CertificateState, event: CertificateEvent): CertificateState {
  switch (event.type) {
    case 'certificate.issued':
      return { ...state, content: event.data };
    case 'certificate.validated': {
      const { validatedOn, seals } = event.data;
      return { ...state, validatedOn, seals };
    }
    case 'certificate.pre-alert-sent': {
      const { notice, sentOn, expectedOn } = event.data;
      return { ...state, preAlerts: [...state.preAlerts, { notice, sentOn, expectedOn }] };
    }
    case 'certificate.dispatched': {
      const { dispatchedOn, transportMode, carrier } = event.data;
      return { ...state, dispatch: { dispatchedOn, transportMode, carrier } };
    }
    case 'certificate.import-confirmed':
    case 'certificate.import-refused':
    case 'certificate.transit-entered':
    case 'certificate.transit-left':
    case 'certificate.arrived':
    case 'certificate.reported-fake':
      return { ...state, evidence: [...state.evidence, event] };
    case 'certificate.detained': {
      const { detainedBy: by, detainedOn: on, ground } = event.data;
      return { ...state, evidence: [...state.evidence, event], hold: state.hold ?? { by, on, ground } };
    }
    case 'certificate.released': {
      const { releasedBy: by, releasedOn: on, remedy } = event.data;
      return { ...state, hold: null, release: { by, on, remedy } };
    }
    case 'certificate.forfeited': {
      const { forfeitedBy: by, forfeitedOn: on } = event.data;
      return closed({ ...state, hold: null }, 'forfeited', by, on);
    }
    case 'certificate.return-ordered': {
      const { orderedBy: by, orderedOn: on, reason } = event.data;
      return { ...state, hold: null, returnOrder: { by, on, reason } };
    }
    case 'certificate.returned-to-issuer': {
      const { receivedBy: by, receivedOn: on } = event.data;
      const back = closed(state, 'returned-to-issuer', by, on);
      return { ...back, hold: null, evidence: [...state.evidence, event] };
    }
    case 'certificate.correction-instructed':
    case 'certificate.correction-endorsed':
      return { ...state, corrections: correctionsAfter(state.corrections, event, state.evidence.length) };
    case 'certificate.drawn-from':
    case 'certificate.draw-released':
      return { ...state, draws: drawsAfter(state.draws, event) };
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

function outcomeOf({ content, dispatch, end, evidence, outcome, closing }: CertificateState): number | null {
  if (outcome !== null || content === null || dispatch === null || end !== null) return outcome;
  const settling = evidence
    .slice(0, closing?.after)
    .findIndex((piece) => isImportEvidence(piece) && reportedBy(piece) === content.destination);
  return settling === -1 ? null : settling;
}

function closed(
  state: CertificateState,
  kind: ShipmentClosing['kind'],
  by: ParticipantCode,
  on: LocalDate,
): CertificateState {
  return { ...state, closing: state.closing ?? { kind, by, on, after: state.evidence.length } };
}

function ended(
  state: CertificateState,
  kind: CertificateEnd['kind'],
  on: LocalDate,
  reason: string,
  successor: CertificateNumber | null = null,
): CertificateState {
  return { ...state, end: { kind, on, reason, successor } };
}
