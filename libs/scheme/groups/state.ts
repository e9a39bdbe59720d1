import type { LocalDate } from '@kp/kernel';
import type { GroupEstablished, GroupEvent, GroupReported, MandateGiven } from './events';

/** A task, its reports in the order of recording, and its end. */
export interface Mandate extends Omit<MandateGiven['data'], 'group'> {
  readonly reports: readonly Omit<GroupReported['data'], 'group' | 'mandate'>[];
  /** `from` is the first day without it. */
  readonly ended: { readonly from: LocalDate; readonly reason: string } | null;
}

export interface GroupState {
  /** `null` until it is set up. */
  readonly established: GroupEstablished['data'] | null;
  /** In the order of recording. */
  readonly mandates: readonly Mandate[];
}

export const initialGroupState: GroupState = { established: null, mandates: [] };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveGroup(state: GroupState, event: GroupEvent): GroupState {
  switch (event.type) {
    case 'group.established':
      return { ...state, established: event.data };
    case 'group.mandate-given': {
      const { mandate, task, givenOn, certainty, reportDue, reportEveryMonths, decision, source } = event.data;
      const given = { mandate, task, givenOn, certainty, reportDue, reportEveryMonths, decision, source };
      return { ...state, mandates: [...state.mandates, { ...given, reports: [], ended: null }] };
    }
    case 'group.mandate-ended': {
      const { mandate, effectiveFrom: from, reason } = event.data;
      return changed(state, mandate, (known) => ({ ...known, ended: { from, reason } }));
    }
    case 'group.reported': {
      const { mandate, report, title, reportedOn, source } = event.data;
      return changed(state, mandate, (known) => ({
        ...known,
        reports: [...known.reports, { report, title, reportedOn, source }],
      }));
    }
    default:
      event satisfies never;
      return state;
  }
}

function changed(state: GroupState, name: string, change: (known: Mandate) => Mandate): GroupState {
  return { ...state, mandates: state.mandates.map((known) => (known.mandate === name ? change(known) : known)) };
}
