import type { Folded } from '@kp/ledger';
import type { ReturnRecord } from '@kp/read-models';
import { dueDate, type ReturnKey, type ReturnState } from '@kp/scheme';

/** What the read model should say of a return, worked out from its own history by the rules of the scheme. */
export type ReturnFacts = Omit<
  ReturnRecord,
  'figures' | 'timeliness' | 'remarks' | 'flags' | 'source' | keyof ReturnKey
> &
  Partial<Pick<ReturnRecord, 'figures' | 'source'>>;

/** Works the facts out. Figures and source are told only while a return stands. */
export function returnFactsOf(key: ReturnKey, { state, revision, position, events }: Folded<ReturnState>): ReturnFacts {
  const latest = state.revisions.at(-1);
  const { figures, filed } = state;
  return {
    status: state.status === 'filed' ? 'filed' : 'withdrawn',
    ...(figures === null || filed === null ? {} : { figures, source: latest?.source ?? filed.source }),
    filedAt: filed?.filedAt ?? null,
    revisedAt: latest?.revisedAt ?? null,
    revisions: state.revisions.length,
    dueOn: dueDate(key.period),
    revision,
    firstPosition: events[0]?.position ?? position,
    lastPosition: position,
    synthetic: events.some(({ metadata }) => metadata.synthetic === true),
  };
}
