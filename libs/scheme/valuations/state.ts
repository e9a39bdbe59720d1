import type { LocalDate, UsDollars } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { ValuationEvent, ValuationRecorded } from './events';

/** What two authorities hold against each other about the value of one shipment. */
export interface ValuationCase {
  readonly openedBy: ParticipantCode;
  readonly openedOn: LocalDate;
  readonly reason: string;
  /** In the order of recording. */
  readonly evidence: readonly { readonly by: ParticipantCode; readonly on: LocalDate; readonly evidence: string }[];
  /** The last proposal. */
  readonly proposal: { readonly by: ParticipantCode; readonly valueUsd: UsDollars; readonly method: string } | null;
  /** What both sides agreed on; the declared value stays beside it. */
  readonly agreed: { readonly valueUsd: UsDollars; readonly on: LocalDate } | null;
  readonly closed: { readonly by: ParticipantCode; readonly on: LocalDate; readonly outcome: string } | null;
}

export interface ValuationState {
  /** Side by side, in the order of recording. */
  readonly valuations: readonly ValuationRecorded['data'][];
  /** In the order of opening; at most the last is not closed. */
  readonly cases: readonly ValuationCase[];
}

export const initialValuationState: ValuationState = { valuations: [], cases: [] };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveValuation(state: ValuationState, event: ValuationEvent): ValuationState {
  switch (event.type) {
    case 'valuation.recorded':
      return { ...state, valuations: [...state.valuations, event.data] };
    case 'valuation.case-opened': {
      const { by: openedBy, actedOn: openedOn, reason } = event.data;
      const opened = { openedBy, openedOn, reason, evidence: [], proposal: null, agreed: null, closed: null };
      return { ...state, cases: [...state.cases, opened] };
    }
    case 'valuation.case-evidence-submitted': {
      const { by, actedOn: on, evidence } = event.data;
      return withLast(state, (last) => ({ ...last, evidence: [...last.evidence, { by, on, evidence }] }));
    }
    case 'valuation.case-value-proposed': {
      const { by, valueUsd, method } = event.data;
      return withLast(state, (last) => ({ ...last, proposal: { by, valueUsd, method }, agreed: null }));
    }
    case 'valuation.case-value-agreed': {
      const { valueUsd, actedOn: on } = event.data;
      return withLast(state, (last) => ({ ...last, agreed: { valueUsd, on } }));
    }
    case 'valuation.case-closed': {
      const { by, actedOn: on, outcome } = event.data;
      return withLast(state, (last) => ({ ...last, closed: { by, on, outcome } }));
    }
    default:
      event satisfies never;
      return state;
  }
}

/** The case that is not closed, if there is one. */
export function openCaseIn({ cases }: ValuationState): ValuationCase | null {
  const last = cases.at(-1);
  return last?.closed === null ? last : null;
}

function withLast(state: ValuationState, change: (last: ValuationCase) => ValuationCase): ValuationState {
  const last = state.cases.at(-1);
  return last === undefined ? state : { ...state, cases: [...state.cases.slice(0, -1), change(last)] };
}
