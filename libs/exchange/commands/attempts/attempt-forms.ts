import { formatCarats, formatUsDollars } from '@kp/kernel';
import { ATTEMPT_DIRECTIONS, type AttemptCommand } from '@kp/scheme';
import { form, type FormsOf } from '../command-form';
import {
  attemptOf,
  caratsOf,
  dayOf,
  memberOrNone,
  numberOf,
  orNull,
  participantOf,
  same,
  textOf,
  usDollarsOf,
  wordOf,
} from '../wire-values';
import { ReportTradeAttemptDto } from './report-trade-attempt.dto';

/** The wire forms of the commands about attempted trade. */
export const ATTEMPT_FORMS: FormsOf<AttemptCommand> = {
  ReportTradeAttempt: form(
    ReportTradeAttemptDto,
    (wire) => ({
      reporter: participantOf(wire.reporter),
      attempt: attemptOf(wire.attempt),
      authority: textOf(wire.authority),
      place: participantOf(wire.place),
      direction: wordOf(ATTEMPT_DIRECTIONS, wire.direction),
      attemptedOn: dayOf(wire.attemptedOn),
      certificate: orNull(wire.certificate, numberOf),
      presentedBy: orNull(wire.presentedBy, textOf),
      carats: orNull(wire.carats, caratsOf),
      valueUsd: orNull(wire.valueUsd, usDollarsOf),
      remarks: orNull(wire.remarks, textOf),
    }),
    ({ certificate, presentedBy, carats, valueUsd, remarks, ...told }) => ({
      ...told,
      ...memberOrNone('certificate', certificate, same),
      ...memberOrNone('presentedBy', presentedBy, same),
      ...memberOrNone('carats', carats, formatCarats),
      ...memberOrNone('valueUsd', valueUsd, formatUsDollars),
      ...memberOrNone('remarks', remarks, same),
    }),
  ),
};
