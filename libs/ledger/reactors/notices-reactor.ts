import { NOTICE_FACT_NAMES, noticeOf } from '@kp/scheme';
import type { Reactor } from './reactor';

/** Raises a notice for each fact that one side of a shipment owes the other. */
export const noticesReactor: Reactor = {
  name: 'notices',
  handles: NOTICE_FACT_NAMES,
  react: (event) => {
    const notice = noticeOf(event);
    return notice === undefined ? [] : [notice];
  },
};
