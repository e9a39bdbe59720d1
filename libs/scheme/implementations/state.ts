import type { LocalDate } from '@kp/kernel';
import type { ImplementationEvent, MeasureDeclared, SelfAssessed } from './events';

/** Something that is, or was, in place. */
export interface DeclaredMeasure extends Omit<MeasureDeclared['data'], 'participant'> {
  /** The last day, or `null` while no end is known. */
  readonly effectiveUntil: LocalDate | null;
}

/** What a Participant says of its implementation of the scheme. Lists are in the order of recording. */
export interface ImplementationState {
  readonly measures: readonly DeclaredMeasure[];
  readonly information: readonly { readonly year: number; readonly providedOn: LocalDate; readonly source: string }[];
  readonly assessments: readonly Omit<SelfAssessed['data'], 'participant'>[];
}

export const initialImplementationState: ImplementationState = { measures: [], information: [], assessments: [] };

/** The measures that are in place on a day. */
export function measuresOn({ measures }: ImplementationState, on: LocalDate): readonly DeclaredMeasure[] {
  return measures.filter(
    ({ effectiveFrom, effectiveUntil }) => effectiveFrom <= on && (effectiveUntil === null || on <= effectiveUntil),
  );
}

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveImplementation(state: ImplementationState, event: ImplementationEvent): ImplementationState {
  switch (event.type) {
    case 'implementation.measure-declared': {
      const { measure, reference, statement, effectiveFrom, certainty, source } = event.data;
      const declared = { measure, reference, statement, effectiveFrom, certainty, source, effectiveUntil: null };
      return { ...state, measures: [...state.measures, declared] };
    }
    case 'implementation.measure-ended': {
      const { measure, reference, effectiveUntil } = event.data;
      const measures = state.measures.map((known) =>
        known.measure === measure && known.reference === reference && known.effectiveUntil === null
          ? { ...known, effectiveUntil }
          : known,
      );
      return { ...state, measures };
    }
    case 'implementation.information-provided': {
      const { year, providedOn, source } = event.data;
      return { ...state, information: [...state.information, { year, providedOn, source }] };
    }
    case 'implementation.self-assessed': {
      const { ratings, assessedOn, source } = event.data;
      return { ...state, assessments: [...state.assessments, { ratings, assessedOn, source }] };
    }
    default:
      event satisfies never;
      return state;
  }
}
