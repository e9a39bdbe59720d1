import { addDays, type LocalDate } from '@kp/kernel';
import type { OfficeEvent, OfficeTerm } from './events';

/** A term, and the document that says so. */
export interface HeldTerm extends OfficeTerm {
  readonly source: string;
}

/** That somebody stands for a term, until it withdraws. */
export interface Candidature {
  readonly candidate: string;
  readonly termFrom: LocalDate;
  readonly declaredOn: LocalDate;
  readonly source: string;
  readonly withdrawn: { readonly on: LocalDate; readonly reason: string } | null;
}

/** What the ledger knows of one office. Lists are in the order of recording. */
export interface OfficeState {
  readonly candidatures: readonly Candidature[];
  readonly terms: readonly HeldTerm[];
}

export const initialOfficeState: OfficeState = { candidatures: [], terms: [] };

/** Who held the office on a day. */
export function holderOn({ terms }: OfficeState, date: LocalDate): HeldTerm | undefined {
  return terms.find(({ termFrom, termUntil }) => termFrom <= date && (termUntil === null || date <= termUntil));
}

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveOffice(state: OfficeState, event: OfficeEvent): OfficeState {
  switch (event.type) {
    case 'office.candidature-recorded': {
      const { candidate, termFrom, declaredOn, source } = event.data;
      const standing = { candidate, termFrom, declaredOn, source, withdrawn: null };
      return { ...state, candidatures: [...state.candidatures, standing] };
    }
    case 'office.candidature-withdrawn': {
      const { candidate, termFrom, withdrawnOn, reason } = event.data;
      return {
        ...state,
        candidatures: state.candidatures.map((known) =>
          known.candidate === candidate && known.termFrom === termFrom && known.withdrawn === null
            ? { ...known, withdrawn: { on: withdrawnOn, reason } }
            : known,
        ),
      };
    }
    case 'office.officer-elected':
      return { ...state, terms: [...state.terms, termIn(event.data)] };
    case 'office.transferred': {
      const term = termIn(event.data);
      return { ...state, terms: [...endedBefore(state.terms, term.termFrom), term] };
    }
    case 'office.vacated':
      return { ...state, terms: endedBefore(state.terms, event.data.effectiveFrom) };
    default:
      event satisfies never;
      return state;
  }
}

/** The terms, with the one that holds on a day ended on the day before. One that begins on it never was. */
function endedBefore(terms: readonly HeldTerm[], day: LocalDate): readonly HeldTerm[] {
  const holder = holderOn({ candidatures: [], terms }, day);
  return terms.flatMap((term) => {
    if (term !== holder) return [term];
    return term.termFrom < day ? [{ ...term, termUntil: addDays(day, -1) }] : [];
  });
}

function termIn({ holder, person, termFrom, termUntil, certainty, source }: HeldTerm): HeldTerm {
  return { holder, person, termFrom, termUntil, certainty, source };
}
