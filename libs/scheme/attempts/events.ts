import type { Carats, LocalDate, UsDollars } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import type { AttemptKey } from './attempt-key';

/** Which way the stones were to go: from the place outside the scheme into the reporter's territory, or to it. */
export const ATTEMPT_DIRECTIONS = ['import', 'export'] as const;
export type AttemptDirection = (typeof ATTEMPT_DIRECTIONS)[number];

/** What an authority tells of stones that were to be traded with a place outside the scheme. */
export interface AttemptReport extends AttemptKey {
  readonly authority: string;
  /** The place with which nobody may trade. */
  readonly place: ParticipantCode;
  readonly direction: AttemptDirection;
  readonly attemptedOn: LocalDate;
  /** The number on the paper that was presented, where there was one. Its own history stands under that number. */
  readonly certificate: CertificateNumber | null;
  readonly presentedBy: string | null;
  readonly carats: Carats | null;
  readonly valueUsd: UsDollars | null;
  readonly remarks: string | null;
}

/** An authority met an attempt to trade with a place that is no Participant (KPCS III(c)). */
export interface TradeAttemptReported {
  readonly type: 'attempt.reported';
  readonly version: 1;
  readonly data: AttemptReport;
}

export type AttemptEvent = TradeAttemptReported;
