import { CORRECTABLE_FIELDS, type CorrectionCommand } from '@kp/scheme';
import { form, type FormsOf } from '../command-form';
import { memberOrNone, numberOf, orNull, same, textOf, wordOf } from '../wire-values';
import { EndorseCorrectionDto } from './endorse-correction.dto';
import { InstructCorrectionDto } from './instruct-correction.dto';

/** The wire forms of the commands about clerical corrections. */
export const CORRECTION_FORMS: FormsOf<CorrectionCommand> = {
  InstructCorrection: form(
    InstructCorrectionDto,
    ({ number, instruction, field, reads, corrected }) => ({
      number: numberOf(number),
      instruction: textOf(instruction),
      field: wordOf(CORRECTABLE_FIELDS, field),
      reads: orNull(reads, textOf) ?? '',
      corrected: textOf(corrected),
    }),
    ({ number, instruction, field, reads, corrected }) => ({
      number,
      instruction,
      field,
      ...memberOrNone('reads', reads === '' ? null : reads, same),
      corrected,
    }),
  ),
  EndorseCorrection: form(
    EndorseCorrectionDto,
    ({ number, instruction, authority }) => ({
      number: numberOf(number),
      instruction: textOf(instruction),
      authority: textOf(authority),
    }),
    same,
  ),
};
