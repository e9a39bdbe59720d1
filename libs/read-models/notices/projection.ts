import type { Projection, Recorded, Rows } from '@kp/projections';
import type { NoticeEvent } from '@kp/scheme';
import { notices } from './tables';

/** The name of this read model. */
export const NOTICES = 'notices';

/** What the one side of a shipment was told of the other, and whether it has come. */
export const noticesProjection: Projection<NoticeEvent> = {
  name: NOTICES,
  version: 1,
  tables: [notices],
  handles: ['notice.raised', 'notice.delivery-reported'],
  apply(event, rows) {
    if (event.type === 'notice.raised') raise(event, rows);
    else report(event, rows);
  },
};

function raise({ data, position }: Recorded<Extract<NoticeEvent, { type: 'notice.raised' }>>, rows: Rows): void {
  const { notice, certificate, fact, cause, revision, from, to, role, contradicts, raisedOn } = data;
  rows.put(notices, {
    id: notice,
    certificate,
    fact,
    cause,
    revision,
    sender: from,
    addressee: to,
    role,
    contradicts: contradicts ? 1 : 0,
    raised_on: raisedOn,
    raised_position: position,
    last_position: position,
    state: 'pending',
    steps: [],
  });
}

function report(
  { data, position }: Recorded<Extract<NoticeEvent, { type: 'notice.delivery-reported' }>>,
  rows: Rows,
): void {
  const { notice, outcome, reportedBy, remarks } = data;
  const row = rows.get(notices, notice);
  if (row === undefined) throw new Error(`The notice ${notice} was delivered without having been raised.`);
  rows.put(notices, {
    ...row,
    last_position: position,
    state: outcome,
    steps: [...row.steps, [position, outcome, reportedBy, remarks]],
  });
}
