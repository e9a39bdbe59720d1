import { CERTAINTIES, MEASURE_NAMES, OBLIGATION_IDS, RATINGS, type ImplementationCommand } from '@kp/scheme';
import { form, type FormsOf } from '../command-form';
import { dayOf, participantOf, textOf, wordOf } from '../wire-values';
import { AssessImplementationDto } from './assess-implementation.dto';
import { DeclareMeasureDto } from './declare-measure.dto';
import { EndMeasureDto } from './end-measure.dto';
import { ProvideInformationDto } from './provide-information.dto';

/** The wire forms of the commands about the implementation of the scheme. */
export const IMPLEMENTATION_FORMS: FormsOf<ImplementationCommand> = {
  DeclareMeasure: form(
    DeclareMeasureDto,
    (wire) => ({
      participant: participantOf(wire.participant),
      measure: wordOf(MEASURE_NAMES, wire.measure),
      reference: textOf(wire.reference),
      statement: textOf(wire.statement),
      effectiveFrom: dayOf(wire.effectiveFrom),
      certainty: wordOf(CERTAINTIES, wire.certainty),
      source: textOf(wire.source),
    }),
    (told) => ({ ...told }),
  ),
  EndMeasure: form(
    EndMeasureDto,
    (wire) => ({
      participant: participantOf(wire.participant),
      measure: wordOf(MEASURE_NAMES, wire.measure),
      reference: textOf(wire.reference),
      effectiveUntil: dayOf(wire.effectiveUntil),
      reason: textOf(wire.reason),
    }),
    (told) => ({ ...told }),
  ),
  ProvideInformation: form(
    ProvideInformationDto,
    ({ participant, year, source }) => ({ participant: participantOf(participant), year, source: textOf(source) }),
    (told) => ({ ...told }),
  ),
  AssessImplementation: form(
    AssessImplementationDto,
    ({ participant, ratings, source }) => ({
      participant: participantOf(participant),
      ratings: ratings.map(({ obligation, rating, statement }) => ({
        obligation: wordOf(OBLIGATION_IDS, obligation),
        rating: wordOf(RATINGS, rating),
        statement: textOf(statement),
      })),
      source: textOf(source),
    }),
    ({ ratings, ...told }) => ({ ...told, ratings: ratings.map((rating) => ({ ...rating })) }),
  ),
};
