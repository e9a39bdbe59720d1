import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../../package.json';
import { EXIT_CODES } from './exit-codes';
import { Failure } from './failure';
import type * as FailureOfModule from './failure-of';
import type { Host } from './host';
import { styleFor } from './output/style';
import { Talk } from './output/talk';
import { ReaderGone } from './output/text-sink';
import { beginSession, type GlobalOptions } from './session';
import { addVerbs, type End } from './verbs';

const load = createRequire(__filename);

/**
 * Runs `kpl` with its arguments and resolves to its exit code; it never rejects. Verbs are loaded when they are called, so
 * that help, `--version` and `commands` start as fast as Node itself.
 */
export async function runProgram(parameters: readonly string[], host: Host): Promise<number> {
  let end: End = 'ok';
  const program = createProgram(host, (reached) => {
    end = reached;
  });
  try {
    await program.parseAsync(parameters, { from: 'user' });
    return codeOf(end);
  } catch (error) {
    if (error instanceof ReaderGone) return codeOf('ok');
    if (error instanceof CommanderError) return codeOf(error.exitCode === 0 ? 'ok' : 'usage');
    const failure =
      error instanceof Failure ? error : (load('./failure-of') as typeof FailureOfModule).failureOf(error);
    new Talk(host.stderr, { quiet: false, style: styleFor(host.stderr, host.env), now: () => 0 }).fail(failure.notice);
    if ((host.env['KPL_TRACE'] ?? '') !== '') host.stderr.write(`${traceOf(failure)}\n`);
    return codeOf(failure.exit);
  }
}

function codeOf(end: End): number {
  return typeof end === 'string' ? EXIT_CODES[end].code : end.code;
}

function createProgram(host: Host, end: (reached: End) => void): Command {
  const program = new Command('kpl')
    .description('Reads, checks and fills a ledger of Kimberley Process certificates, participants and returns.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .option('--data <folder>', 'the folder of the ledger (KPL_DATA; ./data when neither is given)')
    .option('--event-store <url>', 'where its log is: sqlite:FOLDER or esdb://... (KPL_EVENT_STORE; in the folder)')
    .option('--json', 'answer with one JSON document')
    .addOption(new Option('--ndjson', 'answer with one line of JSON for each thing').conflicts('json'))
    .option('--fields <names>', 'only these fields, with commas between them')
    .option('--quiet', 'no remarks and no progress on standard error')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({
      writeOut: (text) => host.stdout.write(text, () => undefined),
      writeErr: (text) => host.stderr.write(text),
      outputError: (text, write) => {
        write(`${text.replace(/^error: /, 'kpl: ')}  cure:  See \`kpl help\`, or \`kpl VERB --help\`.\n`);
      },
    })
    .exitOverride();
  addVerbs(program, (loaded) => async (...given) => {
    const command = given.at(-1) as Command;
    const session = beginSession(command.optsWithGlobals<GlobalOptions>(), host);
    const run = loaded();
    // Commander hands over what the verb's own declaration names: its arguments, then its options.
    end(await run(session, ...(given.slice(0, -1) as never[])));
  });
  return program;
}

function traceOf({ stack, cause }: Failure): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : (stack ?? '');
}
