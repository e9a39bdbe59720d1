import type { CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import type { DeliveryOutcome } from './events';
import type { NoticeFact } from './notice-facts';
import type { NoticeId } from './notice-id';

/** Raises the notice of a recorded fact. Only the ledger itself gives it, once for each fact that is owed to the other side. */
export interface RaiseNotice {
  readonly type: 'RaiseNotice';
  readonly data: {
    readonly certificate: CertificateNumber;
    readonly fact: NoticeFact;
    /** The event that holds the fact, and its revision in the history of the certificate. */
    readonly cause: string;
    readonly revision: number;
    /** Whose authority stated it; `null` when its event does not say. */
    readonly from: ParticipantCode | null;
    readonly contradicts: boolean;
  };
}

/** Reports what became of a notice: by its addressee, or by whoever delivers it for the ledger. */
export interface ReportDelivery {
  readonly type: 'ReportDelivery';
  readonly data: {
    readonly notice: NoticeId;
    readonly outcome: DeliveryOutcome;
    readonly remarks: string | null;
  };
}

export type NoticeCommand = RaiseNotice | ReportDelivery;
