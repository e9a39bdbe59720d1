import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { AttemptNumber } from './attempt-key';
import type { EventExamples } from '../catalogue-entry';
import type { CertificateNumber } from '../certificates/events';
import type { AttemptEvent } from './events';
import type { ParticipantCode } from '../participant-code';

const european = 'EU' as ParticipantCode;
const mali = 'ML' as ParticipantCode;

/** One event of each kind about reports of attempted trade, with every member filled in. */
export const ATTEMPT_EVENT_EXAMPLES: EventExamples<AttemptEvent> = {
  'attempt.reported': {
    type: 'attempt.reported',
    version: 1,
    data: {
      reporter: european,
      attempt: '2005-0007' as AttemptNumber,
      authority: 'Importing office',
      place: mali,
      direction: 'import',
      attemptedOn: '2005-11-04' as LocalDate,
      certificate: 'ML0000001' as CertificateNumber,
      presentedBy: 'Importer of the example',
      carats: carats(11_842),
      valueUsd: usDollars(1_200_000),
      remarks: 'Hand luggage from Bamako.',
    },
  },
};
