import { DELIVERY_OUTCOMES, NOTICE_FACT_NAMES, type NoticeCommand } from '@kp/scheme';
import { form, type FormsOf } from '../command-form';
import { memberOrNone, noticeIdIn, numberOf, orNull, participantOf, same, textOf, wordOf } from '../wire-values';
import { RaiseNoticeDto } from './raise-notice.dto';
import { ReportDeliveryDto } from './report-delivery.dto';

/** The wire forms of the commands about notices. */
export const NOTICE_FORMS: FormsOf<NoticeCommand> = {
  RaiseNotice: form(
    RaiseNoticeDto,
    ({ certificate, fact, cause, revision, from, contradicts }) => ({
      certificate: numberOf(certificate),
      fact: wordOf(NOTICE_FACT_NAMES, fact),
      cause: textOf(cause),
      revision,
      from: orNull(from, participantOf),
      contradicts,
    }),
    ({ from, ...told }) => ({ ...told, ...memberOrNone('from', from, same) }),
  ),
  ReportDelivery: form(
    ReportDeliveryDto,
    ({ notice, outcome, remarks }) => ({
      notice: noticeIdIn(notice),
      outcome: wordOf(DELIVERY_OUTCOMES, outcome),
      remarks: orNull(remarks, textOf),
    }),
    ({ remarks, ...told }) => ({ ...told, ...memberOrNone('remarks', remarks, same) }),
  ),
};
