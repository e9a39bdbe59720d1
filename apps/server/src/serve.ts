import { EventStoreUnavailable } from '@kp/event-store';
import { pino, destination, type Logger } from 'pino';
import { Configuration, ConfigurationError, type Environment } from './configuration';
import { EXIT_CODE, type ExitCode } from './exit-code';
import { startServer } from './start-server';

/**
 * Runs the server until it is asked to stop (SIGTERM, SIGINT, SIGHUP), and answers with the exit code. Everything it has to say
 * goes to standard error, one JSON object for each line; the line with the field `url` says that it listens.
 */
export async function serve(environment: Environment): Promise<ExitCode> {
  let log = logAt('info');
  try {
    const configuration = Configuration.from(environment);
    log = logAt(configuration.logLevel);
    const asked = askedToStop();
    const server = await startServer(configuration, log);
    log.info({ url: server.url, data: configuration.data }, `kp-ledger serves on ${server.url}`);
    const signal = await asked;
    log.info({ signal }, 'stopping');
    await server.stop();
    log.info('stopped');
    return EXIT_CODE.stopped;
  } catch (error) {
    return failedBecauseOf(error, log);
  }
}

function logAt(level: string): Logger {
  return pino({ name: 'kp-ledger', level }, destination({ dest: 2, sync: true }));
}

/** The first signal asks to stop; a second one kills, as the system does by default. */
function askedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, resolve);
  });
}

function failedBecauseOf(error: unknown, log: Logger): ExitCode {
  if (error instanceof ConfigurationError) {
    log.fatal({ variable: error.variable }, error.message);
    return EXIT_CODE.misconfigured;
  }
  if (error instanceof EventStoreUnavailable) {
    log.fatal({ reason: error.reason }, error.message);
    if (error.reason === 'in-use') return EXIT_CODE.inUse;
    return error.reason === 'no-permission' ? EXIT_CODE.unauthorised : EXIT_CODE.logUnavailable;
  }
  log.fatal({ err: error }, 'the server failed');
  return EXIT_CODE.failed;
}
