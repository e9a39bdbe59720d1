import type { AggregateEntry } from '../aggregate';
import { certificateStream, noticeStream, participantStream } from '../streams';
import { issuerNamedIn } from './addressee';
import { NOTICE_COMMANDS, NOTICE_EVENTS } from './catalogue';
import { noticeDecider } from './decide';
import { noticeIdOf } from './notice-id';

/** Notices from one side of a shipment to the other. */
export const NOTICE: AggregateEntry<'notice'> = {
  decider: noticeDecider,
  commands: NOTICE_COMMANDS,
  events: NOTICE_EVENTS,
  streamOf: (data) => noticeStream('notice' in data ? data.notice : noticeIdOf(data.certificate, data.revision)),
  referencesOf: (command) => {
    if (command.type !== 'RaiseNotice') return [];
    const { certificate } = command.data;
    const named = issuerNamedIn(certificate);
    return [certificateStream(certificate), ...(named === undefined ? [] : [participantStream(named)])];
  },
};
