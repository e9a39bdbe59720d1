import { createRequire } from 'node:module';
import { Option, type Command } from 'commander';
import { helpOn } from './commands/help';
import type * as BoundsModule from './commands/bounds';
import type * as CaseModule from './commands/case';
import type * as CommandsModule from './commands/commands';
import type * as DecisionsModule from './commands/decisions';
import type * as DiffReportModule from './commands/diff-report';
import type * as ConfirmModule from './commands/confirm';
import type * as DueModule from './commands/due';
import type * as ExportModule from './commands/export';
import type * as GroupsModule from './commands/groups';
import type * as ImportModule from './commands/import';
import type * as LeadsModule from './commands/leads';
import type * as LogModule from './commands/log';
import type * as MayTradeModule from './commands/may-trade';
import type * as MatrixModule from './commands/matrix';
import type * as MigrateModule from './commands/migrate';
import type * as OfficesModule from './commands/offices';
import type * as ParticipantsModule from './commands/participants';
import type * as ProjectionsModule from './commands/projections';
import type * as RecommendationsModule from './commands/recommendations';
import type * as ReplayModule from './commands/replay';
import type * as ReturnsModule from './commands/returns';
import type * as ReviewsModule from './commands/reviews';
import type * as RunDemoModule from './commands/run-demo';
import type * as ServeModule from './commands/serve';
import type * as ShowModule from './commands/show';
import type * as TokenModule from './commands/token';
import type * as TraceModule from './commands/trace';
import type * as TracedModule from './commands/traced';
import type { Exit } from './exit-codes';
import { HELP_TOPICS } from './help-topics';
import type { Session } from './session';

/** How `kpl` ends: by a name of its own, or with the code of a program that it ran. */
export type End = Exit | { readonly code: number };

/**
 * A verb: does its work and tells how `kpl` ends. Throws `Failure` and whatever the libraries throw. Its parameters are
 * those that its declaration below names: the arguments first, then the options.
 */
export type Verb = (session: Session, ...parameters: never[]) => Promise<End>;

/** Makes the action of a command out of what loads its verb. */
export type ActionOf = (loaded: () => Verb) => (...given: unknown[]) => Promise<void>;

/** Loads a module where it is first needed; `import()` would first start Node's other loader, which takes as long again. */
const load = createRequire(__filename);

const CUSTOMS = 'For customs:';
const OPERATORS = 'For operators:';
const AUDITORS = 'For auditors:';
const HELP = 'Help:';

/** Declares every verb. Nothing of a verb is loaded before it is called. */
export function addVerbs(program: Command, action: ActionOf): void {
  addAuditorVerbs(program, action);
  addCustomsVerbs(program, action);
  addOperatorVerbs(program, action);
  addHelpVerbs(program, action);
}

function addAuditorVerbs(program: Command, action: ActionOf): void {
  program.commandsGroup(AUDITORS);
  program
    .command('log')
    .description('tell what happened, oldest first: to one thing, with one Participant, or at all')
    .argument(
      '[id]',
      "a certificate's number, a Participant's code, the id of a return or notice, or any name of a history",
    )
    .option('--participant <code>', 'what the Participant did, and what names it')
    .option('--since <when>', 'what happened on or after this date or instant')
    .option('--until <when>', 'what happened on or before this date or instant')
    .option('--type <types>', 'only these types of event, with commas between them')
    .action(action(() => (load('./commands/log') as typeof LogModule).log));
  program
    .command('show')
    .description('show a thing as it stands, or as it stood at a moment')
    .argument(
      '<id[@moment]>',
      'the thing; @1234 is what the ledger knew at a position, @2004-05-01 what had happened by then',
    )
    .action(action(() => (load('./commands/show') as typeof ShowModule).show));
  program
    .command('trace')
    .description('tell where the stones of a certificate came from, or where they went, over all steps')
    .argument('<id[@moment]>', "a certificate's number, now or at a moment")
    .option('--up', 'the certificates under which they came, back to where they were mined (the default)')
    .option('--down', 'the certificates under which they went on')
    .option('--limit <number>', 'the most certificates to tell of (1000)')
    .action(action(() => (load('./commands/trace') as typeof TraceModule).trace));
  program
    .command('bounds')
    .description('tell how many carats are suspect at least and at most, and prove it')
    .argument('<id>', "a shipment by its certificate's number, or by a Participant's code what it holds")
    .option('--suspect <code>', 'stones mined in this country are suspect, such as CI')
    .option('--seeds <file>', 'what else is suspect: a JSON list of seeds')
    .option('--exported', 'of a Participant: all that it sent away, in the place of what it holds')
    .option('--at <moment>', 'as known at a position, or as it had happened by a date')
    .option('--scenario <id>', 'only this one of the competing scenarios')
    .action(action(() => (load('./commands/bounds') as typeof BoundsModule).bounds));
  program
    .command('traced')
    .description('tell the papers behind a certificate of alluvial stones, or the traced share of a Participant')
    .argument('[id[@position]]', "a certificate's number, now or as of a position")
    .option('--participant <code>', 'the traced share of this Participant, and which certificates fall short')
    .option('--year <year>', 'only certificates issued in this year')
    .option('--at <position>', 'the share as of a position')
    .action(action(() => (load('./commands/traced') as typeof TracedModule).traced));
  program
    .command('returns')
    .description("list a Participant's statistical returns: due, filed, days late, figures, remarks")
    .requiredOption('--participant <code>', 'whose returns')
    .option('--at <moment>', 'as they stood: a date, an instant or a position')
    .option('--period <period>', 'only this half-year or quarter, such as 2004-H1')
    .action(action(() => (load('./commands/returns') as typeof ReturnsModule).returns));
  program
    .command('participants')
    .description('list who belonged to the scheme on a date')
    .option('--at <date>', 'the date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .option('--trading-partners', 'also places that are only recognised for trade')
    .action(action(() => (load('./commands/participants') as typeof ParticipantsModule).participants));
  program
    .command('may-trade')
    .description('tell whether two places may trade on a date, and why')
    .argument('<from>', 'who exports, such as CI')
    .argument('<to>', 'who imports, such as EU')
    .option('--at <date>', 'the date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .option('--origin <code>', 'where the stones were mined (by default where they are exported from), or mixed')
    .option('--zone <name>', 'the zone of that country')
    .option('--mine <name>', 'the mine')
    .option('--certificate <number>', 'the certificate, for approvals of single shipments')
    .action(action(() => (load('./commands/may-trade') as typeof MayTradeModule).mayTrade));
  program
    .command('decisions')
    .description('list decisions and notices as they stood on a date, and what their adoption lacked')
    .option('--at <date>', 'the date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .action(action(() => (load('./commands/decisions') as typeof DecisionsModule).decisions));
  program
    .command('offices')
    .description('list who held which office on a date, and who stood for it')
    .option('--at <date>', 'the date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .action(action(() => (load('./commands/offices') as typeof OfficesModule).offices));
  program
    .command('groups')
    .description('list working groups on a date, their mandates, and missing reports')
    .option('--at <date>', 'the date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .action(action(() => (load('./commands/groups') as typeof GroupsModule).groups));
  program
    .command('diff-report')
    .description(
      'hold what a Participant stated of a quarter against what its certificates come to, and tell why they differ',
    )
    .argument('<participant>', 'whose report: a code, such as EU')
    .argument('<quarter>', 'of which quarter, such as 2005-Q3')
    .option('--at <moment>', 'a position: what the ledger knew; a date: what had happened by then')
    .option('--certificates', 'list the differences certificate by certificate')
    .action(action(() => (load('./commands/diff-report') as typeof DiffReportModule).diffReport));
  program
    .command('leads')
    .description("tell what the rules find in Participants' records: balance, capacity, prices, silence, routes")
    .option('--at <date>', 'on what was due by this date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .option('--participant <code>', 'only this one')
    .option('--severity <severity>', 'from which on: note, lead or strong', 'lead')
    .action(action(() => (load('./commands/leads') as typeof LeadsModule).leads));
  program
    .command('matrix')
    .description('tell how each Participant of a date meets each obligation, and why')
    .option('--at <date>', 'the date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .option('--participant <code>', 'only this Participant')
    .option('--obligation <id>', 'only this obligation, such as KP-IV-b')
    .option('--state <state>', 'only cells that stand so: met, due, overdue, open-finding, unknown')
    .action(action(() => (load('./commands/matrix') as typeof MatrixModule).matrix));
  program
    .command('reviews')
    .description('list review visits, missions and follow-ups, and tell who has invited one')
    .option('--at <date>', 'as they stood on this date (by default today)')
    .option('--until <date>', 'count visits that are set to end by this date as expected')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .option('--participant <code>', 'only reviews of this Participant')
    .action(action(() => (load('./commands/reviews') as typeof ReviewsModule).reviews));
  program
    .command('recommendations')
    .description('list what reviews recommended, and how far it has come')
    .option('--at <date>', 'as they stood on this date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .option('--participant <code>', 'only those about this Participant')
    .option('--status <status>', 'only those that are open, or closed')
    .option('--overdue', 'only those that were open past their last day')
    .action(action(() => (load('./commands/recommendations') as typeof RecommendationsModule).recommendations));
  program
    .command('due')
    .description('list what falls due or is overdue, with the next step against what is missing')
    .option('--at <date>', 'the date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .option('--from <date>', 'the first day on which it falls due')
    .option('--to <date>', 'the last day on which it falls due (a month after the day)')
    .option('--participant <code>', 'who owes it')
    .option('--all', 'also what is submitted, cured or waived, or not due yet')
    .action(action(() => (load('./commands/due') as typeof DueModule).due));
  program
    .command('case')
    .description('show how one obligation stands on a day, and what was done about it')
    .argument('<name>', 'the Participant, what it owes and for when, such as VE-trade-2005-Q2')
    .option('--at <date>', 'the date (by default today)')
    .option('--as-of <moment>', 'as the ledger knew it: a position, or what was recorded by a date or an instant')
    .action(action(() => (load('./commands/case') as typeof CaseModule).showCase));
  program
    .command('replay')
    .description('fold a thing again, event by event, and compare it with what the read model says')
    .argument('[id]', "a certificate's number, a Participant's code, or the id of a return")
    .option('--all', 'fold every certificate again; tell those that differ')
    .action(action(() => (load('./commands/replay') as typeof ReplayModule).replay));
  program
    .command('export')
    .description('write events as NDJSON, in the order of the log; or a certificate or a month for others to read')
    .option('--after <position>', 'only what was recorded after this position')
    .option('--type <types>', 'only these types of event, with commas between them')
    .option('--participant <code>', 'what the Participant did, and what names it')
    .option('--epcis <id[@moment]>', 'the history of a certificate as EPCIS 2.0 in JSON-LD instead')
    .option('--monthly <code>', 'what a Participant issued and verified in a month instead, certificate by certificate')
    .option('--month <month>', 'which month, such as 2005-11')
    .action(action(() => (load('./commands/export') as typeof ExportModule).exportAs));
}

function addCustomsVerbs(program: Command, action: ActionOf): void {
  program.commandsGroup(CUSTOMS);
  program
    .command('confirm')
    .description('record what was received under a certificate, and tell at once what does not fit')
    .argument('<number>', "the certificate's number")
    .requiredOption('--participant <code>', 'for whose customs')
    .requiredOption('--authority <name>', 'the importing authority, by its own name')
    .requiredOption('--confirmation <name>', "the authority's own name for this confirmation")
    .requiredOption('--arrived <date>', 'the day on which the shipment arrived')
    .requiredOption('--parcels <number>', 'how many parcels were found')
    .requiredOption('--carats <carats>', 'the weight found: 118.42')
    .option('--value <dollars>', 'the value found, in US dollars')
    .option('--line <hs:carats:dollars...>', 'what was found under a code: 7102.31:118.42:45210.00')
    .option('--importer <name>', 'the importer as the authority knows it')
    .option('--exporter <name>', 'the exporter as the authority knows it')
    .addOption(new Option('--seals <state>', 'how the seals were').choices(['intact', 'broken']))
    .option('--remarks <text>', 'anything else that was seen')
    .option('--occurred-at <instant>', 'when it was confirmed (now)')
    .option('--captured-at <instant>', 'when it was taken down on a device, by the clock of that')
    .option('--device <name>', 'on which device')
    .option('--sequence <number>', 'its number among those of the device')
    .option('--id <key>', 'the idempotency key (the digest of what is said)')
    .action(action(() => (load('./commands/confirm') as typeof ConfirmModule).confirm));
}

function addOperatorVerbs(program: Command, action: ActionOf): void {
  program.commandsGroup(OPERATORS);
  program
    .command('serve')
    .description('run the server of the folder')
    .option('--port <number>', 'where it listens (KPL_PORT)')
    .option('--host <address>', 'on which address (KPL_HOST)')
    .action(action(() => (load('./commands/serve') as typeof ServeModule).serve));
  program
    .command('import')
    .description('record the commands of a file, and tell what became of each line')
    .argument('<file>', 'NDJSON or CSV, plain or gzip; - for standard input')
    .option('--dry-run', 'decide everything and record nothing')
    .option('--as <role:participant>', 'who acts, for lines that do not say')
    .addOption(
      new Option('--format <format>', 'what the file holds (by its name, else ndjson)').choices(['ndjson', 'csv']),
    )
    .option('--command <name>', 'the command of every line of a CSV file without that column')
    .action(action(() => (load('./commands/import') as typeof ImportModule).importFile));
  program
    .command('token')
    .description('issue a token that the server of this folder accepts')
    .requiredOption('--role <roles>', 'the hats of its holder, with commas between them')
    .option('--participant <code>', 'for which Participant the holder acts')
    .option('--authority <name>', 'the name of the authority')
    .option('--subject <name>', 'who the holder is (this user of the system)')
    .option('--lifetime <time>', 'for how long: 30m, 8h, 7d', '8h')
    .action(action(() => (load('./commands/token') as typeof TokenModule).token));
  program
    .command('migrate')
    .description('copy the log to another place or engine, and prove the copy; can be cut off and begun again')
    .requiredOption('--from <url>', 'where the log is: sqlite:FOLDER or esdb://...')
    .requiredOption('--to <url>', 'where the copy goes: sqlite:FOLDER or esdb://...')
    .action(action(() => (load('./commands/migrate') as typeof MigrateModule).migrate));
  const projections = program.command('projections').description('look after the read models');
  projections
    .command('status')
    .description('tell how far each read model is')
    .action(action(() => (load('./commands/projections') as typeof ProjectionsModule).projectionsStatus));
  projections
    .command('rebuild')
    .description('fold the log again into a new generation and switch to it')
    .argument('[name]', 'the read model; all of them when none is named')
    .action(action(() => (load('./commands/projections') as typeof ProjectionsModule).projectionsRebuild));
  projections
    .command('verify')
    .description('fold the log again beside the read model and compare all rows')
    .argument('[name]', 'the read model; all of them when none is named')
    .action(action(() => (load('./commands/projections') as typeof ProjectionsModule).projectionsVerify));
  program
    .command('demo')
    .description('fill the folder with real and synthetic history, and show what the ledger makes of it')
    .option('--certificates <number>', 'a smaller synthetic year, of so many certificates (500 to 56791)')
    .action(action(() => (load('./commands/run-demo') as typeof RunDemoModule).demo));
}

function addHelpVerbs(program: Command, action: ActionOf): void {
  program.commandsGroup(HELP);
  program
    .command('commands')
    .description('list what can be sent to the ledger; with a name: who may send it, its schema, an example')
    .argument('[name]', 'the command')
    .action(action(() => (load('./commands/commands') as typeof CommandsModule).commands));
  program
    .command('help')
    .description(`explain a verb, or one of: ${Object.keys(HELP_TOPICS).join(', ')}`)
    .argument('[topic]', 'a verb or a topic')
    .action(action(() => helpOn(program)));
}
