import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { DeliveryOutcome, NoticeContent, NoticeEvent } from './events';

/** One report of what became of a notice. */
export interface Delivery {
  readonly outcome: DeliveryOutcome;
  /** The addressee, or `null` for whoever delivers for the ledger. */
  readonly by: ParticipantCode | null;
  readonly on: LocalDate;
  readonly remarks: string | null;
}

export interface NoticeState {
  /** `null` until it is raised. */
  readonly content: NoticeContent | null;
  readonly raisedOn: LocalDate | null;
  /** In the order of recording. */
  readonly deliveries: readonly Delivery[];
}

export const initialNoticeState: NoticeState = { content: null, raisedOn: null, deliveries: [] };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveNotice(state: NoticeState, event: NoticeEvent): NoticeState {
  switch (event.type) {
    case 'notice.raised': {
      const { certificate, fact, cause, revision, from, to, role, contradicts, raisedOn } = event.data;
      return { ...state, content: { certificate, fact, cause, revision, from, to, role, contradicts }, raisedOn };
    }
    case 'notice.delivery-reported': {
      const { outcome, reportedBy: by, reportedOn: on, remarks } = event.data;
      return { ...state, deliveries: [...state.deliveries, { outcome, by, on, remarks }] };
    }
    default:
      event satisfies never;
      return state;
  }
}

/** How the delivery stands: as the last report says, `pending` before any. */
export function deliveryOf({ deliveries }: NoticeState): DeliveryOutcome {
  return deliveries.at(-1)?.outcome ?? 'pending';
}

/** How often it was sent out, as whoever delivers it reports; reading it in the feed is no attempt. */
export function attemptsAt({ deliveries }: NoticeState): number {
  return deliveries.filter(({ by }) => by === null).length;
}
