import fc, { type Arbitrary } from 'fast-check';
import { NON_SUBMISSION_STEPS, OWED_DATASETS, type NonSubmissionCommand, type StatisticalPeriod } from '@kp/scheme';
import { arbitraryParticipant, lines } from './arbitrary-values';

/** The data of any command about missing returns. */
export const ARBITRARY_NONSUBMISSION_DATA: {
  readonly [T in NonSubmissionCommand['type']]: Arbitrary<Extract<NonSubmissionCommand, { readonly type: T }>['data']>;
} = {
  RecordNonSubmissionStep: fc.record({
    participant: arbitraryParticipant,
    dataset: fc.constantFrom(...OWED_DATASETS),
    period: fc
      .tuple(fc.integer({ min: 1900, max: 2199 }), fc.constantFrom('H1', 'H2', 'Q1', 'Q4'))
      .map(([year, part]) => `${String(year)}-${part}` as StatisticalPeriod),
    step: fc.constantFrom(...NON_SUBMISSION_STEPS),
    text: lines(2000),
  }),
};
