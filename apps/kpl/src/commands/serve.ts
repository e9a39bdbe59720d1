import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Session } from '../session';

/** The options of `kpl serve`. */
export interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
}

const SERVER = join(__dirname, '..', '..', '..', 'server', 'src', 'main.js');
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * `kpl serve`: runs the server as a process of its own, with this one's environment and streams, and ends as it ends. It
 * gets a group of its own, so that a Ctrl-C reaches it once, through here, and not a second time from the terminal.
 */
export async function serve(
  { data, eventStore, env }: Session,
  { port, host }: ServeOptions,
): Promise<{ readonly code: number }> {
  const server = spawn(process.execPath, [SERVER], {
    stdio: 'inherit',
    detached: true,
    env: {
      ...env,
      KPL_DATA: data,
      ...(eventStore === undefined ? {} : { KPL_EVENT_STORE: eventStore }),
      ...(port === undefined ? {} : { KPL_PORT: port }),
      ...(host === undefined ? {} : { KPL_HOST: host }),
    },
  });
  const passOn = (signal: NodeJS.Signals): void => {
    server.kill(signal);
  };
  for (const signal of PASSED_ON) process.on(signal, passOn);
  try {
    return await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', (code, signal) => {
        resolve({ code: code ?? 128 + constants.signals[signal ?? 'SIGKILL'] });
      });
    });
  } finally {
    for (const signal of PASSED_ON) process.off(signal, passOn);
  }
}
