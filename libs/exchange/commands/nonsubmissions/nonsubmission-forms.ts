import { NON_SUBMISSION_STEPS, OWED_DATASETS, type NonSubmissionCommand } from '@kp/scheme';
import { form, type FormsOf } from '../command-form';
import { participantOf, periodOf, textOf, wordOf } from '../wire-values';
import { RecordNonSubmissionStepDto } from './record-non-submission-step.dto';

/** The wire forms of the commands about missing returns. */
export const NONSUBMISSION_FORMS: FormsOf<NonSubmissionCommand> = {
  RecordNonSubmissionStep: form(
    RecordNonSubmissionStepDto,
    (wire) => ({
      participant: participantOf(wire.participant),
      dataset: wordOf(OWED_DATASETS, wire.dataset),
      period: periodOf(wire.period),
      step: wordOf(NON_SUBMISSION_STEPS, wire.step),
      text: textOf(wire.text),
    }),
    (told) => ({ ...told }),
  ),
};
