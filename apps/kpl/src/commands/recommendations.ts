import { formatPosition, type LocalDate } from '@kp/kernel';
import { ReviewQueries, type PageRequest, type RecommendationRecord } from '@kp/read-models';
import { FULL_CLEARANCE, isPastDue, recommendationName } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { everyPage } from '../questions/every-page';
import { parseParticipantOption } from '../questions/subject';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import { parseWord } from '../questions/word';
import type { Session } from '../session';

/** The options of `kpl recommendations`. */
export interface RecommendationsOptions extends KnownAtOptions {
  readonly participant?: string;
  readonly status?: string;
  readonly overdue?: boolean;
}

/** `kpl recommendations`: what reviews recommended, who is to do it and by when, and how far it had come on a date. */
export async function recommendations(session: Session, options: RecommendationsOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const filter = {
    ...(options.participant === undefined ? {} : { participant: parseParticipantOption(options.participant) }),
    ...(options.status === undefined
      ? {}
      : { status: parseWord(['open', 'closed'] as const, options.status, '--status') }),
    ...(options.overdue === true ? { overdue: true } : {}),
  };
  await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) => {
      const queries = new ReviewQueries(readModels);
      const asOf = await knownAt(options.asOf, folder);
      const rows = everyPage((page: PageRequest) =>
        queries.recommendations(filter, { on, clearance: FULL_CLEARANCE }, { ...page, ...asOf }),
      );
      await session.output.list({
        schema: 'kpl.recommendations/1',
        head: { on },
        fields: fieldsOn(on),
        rows,
      });
    }),
  );
  return 'ok';
}

function fieldsOn(on: LocalDate): readonly Field<RecommendationRecord>[] {
  return [
    { name: 'name', of: ({ key }) => recommendationName(key) },
    { name: 'participant', of: ({ key }) => key.participant, detail: true },
    { name: 'status', of: ({ state }) => state.status },
    { name: 'due', of: ({ state }) => state.due },
    { name: 'overdue', of: ({ state }) => isPastDue(state, on) },
    { name: 'owner', of: ({ state }) => state.content?.owner },
    { name: 'obligations', of: ({ state }) => state.content?.obligations ?? [] },
    { name: 'text', of: ({ state }) => state.content?.text },
    { name: 'progress', of: ({ state }) => state.progress.map(({ progress }) => progress), detail: true },
    { name: 'closedOn', of: ({ state }) => state.closing?.on ?? null, detail: true },
    { name: 'visibility', of: ({ state }) => state.content?.visibility, detail: true },
    { name: 'synthetic', of: ({ synthetic }) => synthetic, shown: ({ synthetic }) => (synthetic ? 'SYNTHETIC' : '') },
    {
      name: 'position',
      kind: 'position',
      of: ({ lastPosition }) => formatPosition(lastPosition),
      detail: true,
    },
  ];
}
