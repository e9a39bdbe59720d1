import { dateOf, formatPosition, type LocalDate } from '@kp/kernel';
import { ReviewQueries, type PageRequest, type ReviewRecord } from '@kp/read-models';
import { reportClocks, reviewName, type ReviewState } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { everyPage } from '../questions/every-page';
import { parseUntil } from '../questions/moment';
import { parseParticipantOption } from '../questions/subject';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import type { Session } from '../session';

/** The options of `kpl reviews`. */
export interface ReviewsOptions extends KnownAtOptions {
  readonly until?: string;
  readonly participant?: string;
}

/**
 * `kpl reviews`: the review visits, missions and follow-ups as they stood on a date, and how far the Participants of that
 * date have come with them: visited, expected by another date, invited beside them, and who has not invited.
 */
export async function reviews(session: Session, options: ReviewsOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const until = options.until === undefined ? on : dateOf(parseUntil(options.until));
  const filter = options.participant === undefined ? {} : { participant: parseParticipantOption(options.participant) };
  const { output, talk } = session;
  await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) => {
      const queries = new ReviewQueries(readModels);
      const asOf = await knownAt(options.asOf, folder);
      const { position, value: coverage } = queries.coverage(on, { until, ...asOf });
      const rows = everyPage((page: PageRequest) => queries.list(filter, on, { ...page, asOf: position }));
      const { visited, expected, invited, notInvited, followUpsInvited, synthetic } = coverage;
      const head = {
        on,
        until,
        position: formatPosition(position),
        visited,
        expected,
        invited,
        notInvited,
        followUpsInvited,
        synthetic,
      };
      await output.list({ schema: 'kpl.reviews/1', head, fields: fieldsOn(on), rows });
      talk.say(
        `On ${on} ${String(visited.length)} Participants had been visited, ${String(expected.length)} more were to be by ${until}, ${String(invited.length)} more had invited a visit.`,
      );
      if (notInvited.length > 0) talk.say(`Not invited: ${notInvited.join(', ')}.`);
      if (synthetic) talk.say('SYNTHETIC: some of these reviews are made up by a simulator.');
    }),
  );
  return 'ok';
}

function fieldsOn(on: LocalDate): readonly Field<ReviewRecord>[] {
  const clocks = ({ completion, report, receivedOn, posting }: ReviewState): ReturnType<typeof reportClocks> =>
    reportClocks(
      {
        endedOn: completion?.endedOn ?? null,
        certainty: completion?.certainty ?? null,
        filedOn: report?.filedOn ?? null,
        receivedOn,
        postedOn: posting?.postedOn ?? null,
      },
      on,
    );
  return [
    { name: 'name', of: ({ key }) => reviewName(key) },
    { name: 'participant', of: ({ key }) => key.participant, detail: true },
    { name: 'kind', of: ({ state }) => state.purpose?.kind },
    { name: 'follows', of: ({ state }) => state.purpose?.follows ?? null, detail: true },
    { name: 'stage', of: ({ state }) => state.stage },
    { name: 'consentedOn', of: ({ state }) => state.consentedOn },
    { name: 'endedOn', of: ({ state }) => state.completion?.endedOn ?? null },
    { name: 'certainty', of: ({ state }) => state.completion?.certainty ?? null, detail: true },
    { name: 'filedOn', of: ({ state }) => state.report?.filedOn ?? null },
    { name: 'reportClock', of: ({ state }) => clocks(state).report.kind },
    { name: 'postingClock', of: ({ state }) => clocks(state).posting.kind },
    { name: 'source', of: ({ state }) => state.purpose?.source ?? null, detail: true },
    { name: 'synthetic', of: ({ synthetic }) => synthetic, shown: ({ synthetic }) => (synthetic ? 'SYNTHETIC' : '') },
    {
      name: 'position',
      kind: 'position',
      of: ({ lastPosition }) => formatPosition(lastPosition),
      detail: true,
    },
  ];
}
