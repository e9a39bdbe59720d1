import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { logEnvironment } from '../log-engine';

const MAIN = join(__dirname, '../../../dist/apps/server/src/main.js');

/** A line of the server's log. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly url?: string;
  readonly traceId?: string;
  readonly reason?: string;
  /** Of which read model the line tells, and from where that comes. */
  readonly readModel?: string;
  readonly from?: string;
  readonly err?: { readonly message: string };
}

/** The built server, running as a process of its own. */
export interface RunningServer {
  readonly url: string;
  readonly log: readonly LogLine[];
  /** Asks it to stop, and answers with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

type Server = ChildProcessByStdio<null, null, Readable>;

/** Starts the built server on a folder and waits until it listens. */
export async function startServer(
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const server = spawnServer(data, environment);
  const log: LogLine[] = [];
  const ended = once(server, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    void readLog(server, (line) => {
      log.push(line);
      if (line.url !== undefined) resolve(line.url);
    });
    void ended.then(([code]) => {
      reject(new Error(`The server ended with ${String(code)}: ${log.map(({ msg }) => msg).join(' ')}`));
    });
  });
  return {
    url,
    log,
    stop: async () => {
      server.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
    kill: async () => {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts the built server where it cannot run, and answers with how it ended and what it said. */
export async function runServerToItsEnd(
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly log: readonly LogLine[] }> {
  const server = spawnServer(data, environment);
  const log: LogLine[] = [];
  const reading = readLog(server, (line) => {
    log.push(line);
  });
  const [code] = (await once(server, 'exit')) as [number | null];
  await reading;
  return { code, log };
}

function spawnServer(data: string, environment: Readonly<Record<string, string>>): Server {
  return spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', KPL_DATA: data, KPL_PORT: '0', ...logEnvironment(data), ...environment },
  });
}

async function readLog(server: Server, hear: (line: LogLine) => void): Promise<void> {
  for await (const line of createInterface({ input: server.stderr })) hear(JSON.parse(line) as LogLine);
}
