import { attemptsAt, deliveryOf, type NoticeContent, type NoticeId, type NoticeState } from '@kp/scheme';

/** A notice as readers see it. */
export interface NoticeWire extends NoticeContent {
  readonly notice: NoticeId;
  readonly raisedOn: string;
  readonly state: string;
  /** How often it was sent out. */
  readonly attempts: number;
  readonly deliveries: NoticeState['deliveries'];
}

/** Writes a notice for readers; `undefined` for one that was not raised. */
export function noticeToWire(notice: NoticeId, state: NoticeState): NoticeWire | undefined {
  const { content, raisedOn, deliveries } = state;
  if (content === null || raisedOn === null) return undefined;
  return { notice, ...content, raisedOn, state: deliveryOf(state), attempts: attemptsAt(state), deliveries };
}
