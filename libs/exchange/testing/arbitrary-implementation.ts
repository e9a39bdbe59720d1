import fc, { type Arbitrary } from 'fast-check';
import { CERTAINTIES, MEASURE_NAMES, OBLIGATION_IDS, RATINGS, type ImplementationCommand } from '@kp/scheme';
import type { CommandNamed } from '../commands';
import { arbitraryDay, arbitraryParticipant, lines, text } from './arbitrary-values';

const measure = {
  participant: arbitraryParticipant,
  measure: fc.constantFrom(...MEASURE_NAMES),
  reference: text(300),
};

/** Data of every command about the implementation of the scheme that have the form of the wire contract. */
export const ARBITRARY_IMPLEMENTATION_DATA: {
  readonly [T in ImplementationCommand['type']]: Arbitrary<CommandNamed<T>['data']>;
} = {
  DeclareMeasure: fc.record({
    ...measure,
    statement: lines(8000),
    effectiveFrom: arbitraryDay,
    certainty: fc.constantFrom(...CERTAINTIES),
    source: lines(1000),
  }),
  EndMeasure: fc.record({ ...measure, effectiveUntil: arbitraryDay, reason: lines(1000) }),
  ProvideInformation: fc.record({
    participant: arbitraryParticipant,
    year: fc.integer({ min: 2003, max: 2199 }),
    source: lines(1000),
  }),
  AssessImplementation: fc.record({
    participant: arbitraryParticipant,
    ratings: fc.array(
      fc.record({
        obligation: fc.constantFrom(...OBLIGATION_IDS),
        rating: fc.constantFrom(...RATINGS),
        statement: lines(4000),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    source: lines(1000),
  }),
};
