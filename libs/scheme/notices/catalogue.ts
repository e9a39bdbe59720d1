import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { AUTHORITIES_AND_LEDGER, LEDGER } from '../who-may';
import type { NoticeCommand } from './commands';
import { NOTICE_EVENT_EXAMPLES } from './event-examples';
import type { NoticeEvent } from './events';

/** The commands about notices, with their meaning and who may send them. */
export const NOTICE_COMMANDS: CommandEntries<NoticeCommand> = {
  RaiseNotice: {
    summary:
      'Tell an authority of the other side what it has to know; given by the ledger itself when the fact is recorded',
    whoMay: LEDGER,
    source: 'KPCS III(b), Annex II 19, 21 and 24',
    opens: true,
    evidence: false,
  },
  ReportDelivery: {
    summary: 'Report what became of a notice; its addressee acknowledges it so',
    whoMay: AUTHORITIES_AND_LEDGER,
    source: 'Order of this ledger',
    evidence: true,
  },
};

/** The facts about notices, in their present version. */
export const NOTICE_EVENTS: EventEntries<NoticeEvent> = {
  'notice.raised': {
    version: 1,
    meaning: 'An authority of the other side has to be told of a fact about a certificate.',
    example: NOTICE_EVENT_EXAMPLES['notice.raised'],
  },
  'notice.delivery-reported': {
    version: 1,
    meaning: 'It was told what became of a notice on its way.',
    example: NOTICE_EVENT_EXAMPLES['notice.delivery-reported'],
  },
};
