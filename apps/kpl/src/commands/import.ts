import { isCommandName } from '@kp/exchange';
import { readCommandFile, UnreadableFile } from '@kp/exchange/files';
import { Ledger, openDataFolder, WhatIfStore } from '@kp/ledger';
import { COMMAND_CATALOGUE, type SchemeCommandType } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { failureOf } from '../failure-of';
import { localUser, parseActingAs } from '../importing/acting-party';
import { openCommandSource, type CommandSource } from '../importing/command-source';
import { importLines } from '../importing/import-lines';
import { RESULT_FIELDS, type LineResult } from '../importing/line-result';
import { Tally } from '../importing/tally';
import { interruptible } from '../interruption';
import { ReaderGone } from '../output/text-sink';
import { lineProblem } from '../pages/line-problem';
import type { Session } from '../session';

/** The options of `kpl import`. */
export interface ImportOptions {
  readonly dryRun?: true;
  readonly as?: string;
  readonly format?: 'ndjson' | 'csv';
  readonly command?: string;
}

/**
 * `kpl import`: records the commands of a file, and tells what became of each line in the order of the file. On a terminal
 * only lines that were not taken are told, and the sums. Sending a file in again records nothing twice.
 */
export async function importFile(session: Session, file: string, options: ImportOptions): Promise<Exit> {
  const actingAs = options.as === undefined ? undefined : parseActingAs(options.as);
  const command = options.command === undefined ? undefined : parseCommandName(options.command);
  const dryRun = options.dryRun === true;
  const { talk, stdin } = session;
  return interruptible(async (signal) => {
    const source = await openCommandSource(file, { format: options.format, stdin, signal });
    return withWriter(session, dryRun, async (ledger) => {
      const lines = readCommandFile(source.bytes, {
        format: source.format,
        name: source.name,
        ...(command === undefined ? {} : { command }),
      });
      const tally = new Tally();
      const results = importLines({ ledger, lines, actingAs, user: localUser(), dryRun, signal });
      const end = await tellResults(session, { source, results, tally, dryRun });
      talk.say(`${tally.inWords(dryRun)}.${dryRun ? ' Nothing was recorded: this was a dry run.' : ''}`);
      if (end.failure !== undefined) throw stopped(end.failure, source, tally);
      if (signal.aborted) throw interrupted('Interrupted', source, tally);
      if (end.readerGone) throw interrupted('Stopped, since nobody reads the results,', source, tally);
      return tally.refused > 0 ? 'rejected' : 'ok';
    });
  });
}

interface Import {
  readonly source: CommandSource;
  readonly results: AsyncIterable<LineResult>;
  readonly tally: Tally;
  readonly dryRun: boolean;
}

/** Writes the results as they come. What ends them early is given back, so that the answer itself is complete. */
async function tellResults(
  { output, talk }: Session,
  { source, results, tally, dryRun }: Import,
): Promise<{ readonly failure?: unknown; readonly readerGone: boolean }> {
  let failure: unknown;
  async function* rows(): AsyncGenerator<LineResult, void, undefined> {
    try {
      for await (const result of results) {
        tally.count(result);
        const share = source.share();
        talk.progress({ unit: 'lines', done: tally.lines, ...(share === undefined ? {} : { share }) });
        if (output.form === 'page' && result.errors.length === 0) continue;
        if (output.form === 'page') talk.endProgress();
        yield result;
      }
    } catch (error) {
      failure = error;
    }
    talk.endProgress();
  }
  try {
    await output.list({
      schema: 'kpl.import/1',
      head: { file: source.name, dryRun },
      fields: RESULT_FIELDS,
      rows: rows(),
      entry: (result, style) => lineProblem(source.name, result, style),
    });
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
    return { failure, readerGone: true };
  }
  return { failure, readerGone: false };
}

async function withWriter<Result>(
  { data, log, clock }: Session,
  dryRun: boolean,
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const folder = await openDataFolder(data, { access: dryRun ? 'reader' : 'writer', clock, log });
  try {
    const store = dryRun ? new WhatIfStore(folder.store, clock) : folder.store;
    return await work(new Ledger({ store, whole: folder.store, clock, soleWriter: folder.soleWriter }));
  } finally {
    await folder.close();
  }
}

function stopped(error: unknown, { name }: CommandSource, tally: Tally): Failure {
  const { exit, notice } = failureOf(error);
  const [what, where] =
    error instanceof UnreadableFile
      ? [notice.what, `${name}, after line ${String(error.lastGoodLine)}`]
      : [`${notice.what} ${lastLineDone(tally)}`, name];
  const place = notice.where === undefined ? where : `${name}, ${notice.where}`;
  return new Failure(exit, { ...notice, what, where: place }, { cause: error });
}

function interrupted(how: string, { name }: CommandSource, tally: Tally): Failure {
  return new Failure('interrupted', {
    what: `${how} before the end of the file. ${lastLineDone(tally)}`,
    where: name,
    cure: 'Import the same file again: what was recorded is recognised and not recorded twice.',
  });
}

function lastLineDone({ lastLine }: Tally): string {
  return lastLine === 0 ? 'No line was done.' : `The last line done is ${String(lastLine)}.`;
}

function parseCommandName(text: string): SchemeCommandType {
  if (isCommandName(text)) return text;
  throw new Failure('usage', {
    what: `The ledger takes no command ${JSON.stringify(text)}.`,
    where: '--command',
    cure: `Choose from: ${Object.keys(COMMAND_CATALOGUE).join(', ')}.`,
  });
}
