import { formatCarats, formatPosition, formatUsDollars, parseCalendarMonth, type CalendarMonth } from '@kp/kernel';
import { MonthlyListQueries, type MonthlyListing } from '@kp/read-models';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { parseParticipantOption } from '../questions/subject';
import type { Session } from '../session';

const PAGE = 1_000;

const LISTING_FIELDS: readonly Field<MonthlyListing>[] = [
  { name: 'act', of: ({ act }) => act },
  { name: 'on', of: ({ on }) => on },
  { name: 'number', of: ({ number }) => number },
  { name: 'status', of: ({ status }) => status, detail: true },
  { name: 'issuingAuthority', of: ({ issuingAuthority }) => issuingAuthority, detail: true },
  { name: 'issuedOn', of: ({ issuedOn }) => issuedOn },
  { name: 'validatedOn', of: ({ validatedOn }) => validatedOn },
  { name: 'expiresOn', of: ({ expiresOn }) => expiresOn },
  { name: 'provenance', of: ({ provenance }) => provenance },
  { name: 'destination', of: ({ destination }) => destination },
  {
    name: 'origin',
    of: ({ origin }) => (origin === null ? null : origin.kind === 'mixed' ? 'mixed' : origin.country),
  },
  { name: 'line', kind: 'count', of: ({ line }) => line, detail: true },
  { name: 'hs', of: ({ hs }) => hs },
  { name: 'carats', kind: 'amount', of: ({ carats }) => (carats === null ? null : formatCarats(carats)) },
  { name: 'valueUsd', kind: 'amount', of: ({ valueUsd }) => (valueUsd === null ? null : formatUsDollars(valueUsd)) },
  { name: 'verifyingAuthority', of: ({ verifyingAuthority }) => verifyingAuthority },
  { name: 'outcome', of: ({ outcome }) => outcome },
  { name: 'foundCarats', kind: 'amount', of: ({ found }) => (found === null ? null : formatCarats(found.carats)) },
  { name: 'position', of: ({ position }) => formatPosition(position), detail: true },
  { name: 'synthetic', of: ({ synthetic }) => synthetic, detail: true },
];

/** `kpl export --monthly CODE --month 2005-11`: what a Participant issued and verified in a month. */
export async function exportMonth(session: Session, participantText: string, monthText: string): Promise<Exit> {
  const participant = parseParticipantOption(participantText, '--monthly');
  const month = monthOf(monthText);
  await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) => {
      const lists = new MonthlyListQueries(readModels);
      const first = lists.list(participant, month, { limit: PAGE });
      function* rows(): Generator<MonthlyListing> {
        for (let page = first; ;) {
          yield* page.items;
          if (page.next === null) return;
          page = lists.list(participant, month, { limit: PAGE, after: page.next });
        }
      }
      const head = { position: formatPosition(first.position), participant, month };
      const told = await session.output.list({ schema: 'kpl.month/1', head, fields: LISTING_FIELDS, rows: rows() });
      if (told === 0) session.talk.say(`${participant} issued and verified nothing in ${month}.`);
    }),
  );
  return 'ok';
}

function monthOf(text: string): CalendarMonth {
  const month = parseCalendarMonth(text);
  if (month !== undefined) return month;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is no month.`,
    where: '--month',
    cure: 'Write a year and a month: 2005-11.',
  });
}
