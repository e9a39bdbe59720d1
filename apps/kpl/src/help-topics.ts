import { EXIT_CODES } from './exit-codes';

/** What `kpl help TOPIC` prints, by topic. */
export const HELP_TOPICS = {
  'exit-codes': exitCodes,
  formatting: () => FORMATTING,
  environment: () => ENVIRONMENT,
} as const satisfies Readonly<Record<string, () => string>>;

/** A subject that has a page of help of its own. */
export type HelpTopic = keyof typeof HELP_TOPICS;

function exitCodes(): string {
  const lines = Object.entries(EXIT_CODES).map(
    ([name, { code, meaning }]) => `  ${String(code).padStart(3)}  ${name.padEnd(15)}  ${meaning}`,
  );
  return `How kpl ends\n\n${lines.join('\n')}\n\nkpl never ends with 0 when it could not check what it was asked to check.\n`;
}

const FORMATTING = `How kpl writes

  Standard output holds the answer and nothing else; remarks, progress and failures go to standard error.

  On a terminal     tables and pages for people: columns aligned, thousands apart, times as 2004-03-01 10:00:00 UTC
  Piped             a line of tab-separated values for each thing, under a line with the names of the fields;
                    a single thing is a line "name<TAB>value" for each value in it
  --json            one JSON document, with the name and version of its schema as the first member
  --ndjson          one line of JSON for each thing
  --fields a,b      only these fields, in this order; a name that is no field lists those there are. Some fields
                    are told in JSON only, unless they are named here
  --quiet           no remarks and no progress

  Times are UTC and written as in RFC 3339 wherever a program reads them. Carats and US dollars are decimal strings with
  two decimals. Positions are decimal strings. Lists are in the order of the log, oldest first. The members of JSON always
  stand in the same order; new ones may be added at the end, and the version in "schema" changes when one is taken away
  or means something else.

  Whatever a simulator made up is marked SYNTHETIC, and "synthetic": true in JSON.
`;

const ENVIRONMENT = `What kpl reads from the environment

  KPL_DATA         the folder of the ledger, unless --data names it; ./data when neither does
  KPL_EVENT_STORE  where its log is, unless --event-store names it: sqlite:FOLDER, or esdb://... for an EventStoreDB;
                   in the folder when neither does
  KPL_ISSUER       who issues the tokens of \`kpl token\` (kp-ledger)
  KPL_AUDIENCE     for whom they are meant (kp-ledger); the server must be told the same two
  KPL_TRACE        when not empty, a failure also tells where in the program it came from
  NO_COLOR         when not empty, no colours; every meaning is in the words anyway
  TERM             "dumb" has no colours either

  \`kpl serve\` hands the whole environment on to the server, which reads more; see its README.
`;
