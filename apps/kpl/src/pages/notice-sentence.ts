import type { NoticeEvent } from '@kp/scheme';

/** Tells an event of a notice in one plain sentence without its end stop. */
export function noticeSentence(event: NoticeEvent): string {
  switch (event.type) {
    case 'notice.raised': {
      const { fact, from, to, role, raisedOn, contradicts } = event.data;
      const odd = contradicts ? ', which contradicts the record' : '';
      return `the ${role.replace('-', ' ')} of ${to} is to be told of ${fact}, stated by ${from} on ${raisedOn}${odd}`;
    }
    case 'notice.delivery-reported': {
      const { outcome, reportedBy, reportedOn, remarks } = event.data;
      const told = remarks === null ? '' : `: ${remarks}`;
      return `${reportedBy ?? 'the ledger'} reported it ${outcome} on ${reportedOn}${told}`;
    }
  }
}
