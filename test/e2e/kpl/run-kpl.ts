import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { logEnvironment } from '../log-engine';

/** The program as it is built and shipped. */
export const KPL = join(__dirname, '../../../dist/apps/kpl/src/main.js');

/** How a run of `kpl` ended, and what it wrote. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of `kpl` that is under way. */
export interface Running {
  readonly process: ChildProcess;
  readonly end: Promise<Run>;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Standard input; closed and empty when absent. */
  readonly input?: string | Uint8Array;
}

/** Runs `kpl` to its end, with its streams as pipes. */
export function kpl(parameters: readonly string[], options: RunOptions = {}): Promise<Run> {
  const running = run(process.execPath, [KPL, ...parameters], options);
  running.process.stdin?.end(options.input ?? '');
  return running.end;
}

/** Starts `kpl` and leaves its standard input open. */
export function startKpl(parameters: readonly string[], options: Omit<RunOptions, 'input'> = {}): Running {
  return run(process.execPath, [KPL, ...parameters], options);
}

/** Runs a line of shell in which `kpl` stands for the program. */
export function shell(line: string, { env = {}, input = '' }: RunOptions = {}): Promise<Run> {
  const running = run('bash', ['-c', `kpl() { '${process.execPath}' '${KPL}' "$@"; }; export -f kpl; ${line}`], {
    env,
  });
  running.process.stdin?.end(input);
  return running.end;
}

/**
 * Runs a line of shell, without quotes or dollar signs in it, with a terminal as its standard streams; what was written
 * to either is in `stdout`.
 */
export function terminal(line: string, { env = {} }: Omit<RunOptions, 'input'> = {}): Promise<Run> {
  // `script` starts the shell that SHELL names, and only bash knows functions that another bash has exported.
  return shell(`script -qec "${line}" /dev/null`, { env: { SHELL: '/bin/bash', ...env } });
}

/** The items of a list that `kpl` wrote as NDJSON. */
export function itemsOf({ stdout }: Run): readonly Readonly<Record<string, unknown>>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

/** The document that `kpl` wrote as JSON. */
export function documentOf({ stdout }: Run): Readonly<Record<string, unknown>> {
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
}

/** The folder that an argument, or a line of shell, names. */
function folderNamedIn(parameters: readonly string[]): string | undefined {
  return /--data ["']?([^\s"']+)/.exec(parameters.join(' '))?.[1];
}

function run(program: string, parameters: readonly string[], { env = {} }: RunOptions): Running {
  const child = spawn(program, parameters, {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...logEnvironment(folderNamedIn(parameters) ?? env['KPL_DATA']),
      ...env,
    },
    stdio: 'pipe',
  });
  // A program that ends without reading its input is no fault of the test.
  child.stdin.on('error', () => undefined);
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const end = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(([code, stdout, stderr]) => ({
    code,
    stdout,
    stderr,
  }));
  return { process: child, end };
}
