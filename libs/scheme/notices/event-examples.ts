import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { CertificateNumber } from '../certificates/events';
import type { NoticeEvent } from './events';
import type { NoticeId } from './notice-id';
import type { ParticipantCode } from '../participant-code';

const number = 'CA0012345' as CertificateNumber;
const notice = 'CA0012345.3' as NoticeId;
const canada = 'CA' as ParticipantCode;
const european = 'EU' as ParticipantCode;

/** One event of each kind about notices, with every member filled in. */
export const NOTICE_EVENT_EXAMPLES: EventExamples<NoticeEvent> = {
  'notice.raised': {
    type: 'notice.raised',
    version: 1,
    data: {
      notice,
      certificate: number,
      fact: 'certificate.import-confirmed',
      cause: '0f9d7a52-6a0b-5d0e-8a55-3a7f5c0e9b21',
      revision: 3,
      from: european,
      to: canada,
      role: 'exporting-authority',
      contradicts: true,
      raisedOn: '2007-05-05' as LocalDate,
    },
  },
  'notice.delivery-reported': {
    type: 'notice.delivery-reported',
    version: 1,
    data: {
      notice,
      outcome: 'delivered-with-warnings',
      reportedBy: canada,
      reportedOn: '2007-05-06' as LocalDate,
      remarks: 'The name of the importer came garbled.',
    },
  },
};
