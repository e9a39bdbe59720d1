import type { Actor } from '@kp/kernel';
import type { NoticeCommand, RaiseNotice, ReportDelivery } from '../notices/commands';
import type { DeliveryOutcome } from '../notices/events';
import type { NoticeFact } from '../notices/notice-facts';
import { noticeIdOf } from '../notices/notice-id';
import { NUMBER } from './certificate-story';
import type { Act } from './scenario';

/** The ledger itself, as it gives the commands that follow from what was recorded. */
export const theLedger: Actor = { id: 'ledger', roles: ['ledger'] };

export const ledgerOn = (day: string): Act => ({ as: theLedger, at: `${day}T10:00:00.000Z` });

/** Raises the notice of a fact about the certificate of most tests. */
export const raise = (
  fact: NoticeFact,
  revision: number,
  changes: Partial<RaiseNotice['data']> = {},
): NoticeCommand => ({
  type: 'RaiseNotice',
  data: {
    certificate: NUMBER,
    fact,
    cause: `event-${String(revision)}`,
    revision,
    from: null,
    contradicts: false,
    ...changes,
  },
});

export const deliver = (revision: number, outcome: DeliveryOutcome, remarks: string | null = null): ReportDelivery => ({
  type: 'ReportDelivery',
  data: { notice: noticeIdOf(NUMBER, revision), outcome, remarks },
});

export const acknowledge = (revision: number): ReportDelivery => deliver(revision, 'delivered');
