import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import type { NoticeFact, NotifiedRole } from './notice-facts';
import type { NoticeId } from './notice-id';

/**
 * How the delivery of a notice stands. `pending`: on its way, or lying in the feed; `delivered-with-warnings`: it came, and
 * something about it was odd; `not-readable`: it came, and its addressee could not read it; `failed`: it did not come.
 */
export const DELIVERY_OUTCOMES = ['pending', 'delivered', 'delivered-with-warnings', 'not-readable', 'failed'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

/** The fact that a notice tells, and who owes it to whom. */
export interface NoticeContent {
  readonly certificate: CertificateNumber;
  readonly fact: NoticeFact;
  /** The event that holds the fact, and its revision in the history of the certificate. */
  readonly cause: string;
  readonly revision: number;
  /** Whose authority stated the fact. */
  readonly from: ParticipantCode;
  /** Whose authority has to know it, and under which hat. */
  readonly to: ParticipantCode;
  readonly role: NotifiedRole;
  /** The fact did not fit what the ledger knew when it was recorded; the discrepancies say in what. */
  readonly contradicts: boolean;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: { readonly notice: NoticeId } & Data;
}

/** The ledger found that an authority has to be told of a fact. The notice lies in the feed of that authority from now on. */
export type NoticeRaised = Fact<'notice.raised', NoticeContent & { readonly raisedOn: LocalDate }>;

/** Somebody told what became of a notice on its way. */
export type DeliveryReported = Fact<
  'notice.delivery-reported',
  {
    readonly outcome: DeliveryOutcome;
    /** The addressee, or `null` when whoever delivers for the ledger says so. */
    readonly reportedBy: ParticipantCode | null;
    readonly reportedOn: LocalDate;
    /** What was odd, unreadable or in the way. */
    readonly remarks: string | null;
  }
>;

export type NoticeEvent = NoticeRaised | DeliveryReported;
