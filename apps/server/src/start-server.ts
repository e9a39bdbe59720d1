import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Configuration } from './configuration';
import { createApplication } from './create-application';
import { openParts } from './open-parts';
import { serveOpenApi } from './serve-openapi';

/** A server that listens. */
export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Takes nothing new, finishes what it has begun, and lets go of the folder. */
  stop(): Promise<void>;
}

/** How often to look for connections over which nothing more comes, in milliseconds. */
const LOOK_EVERY_MS = 50;

/**
 * Opens the ledger's folder, starts the projector, the reactors, and what sends notices and works off batches beside it, and listens. Throws
 * what `openParts` throws, and what the system says when the address is taken; then nothing is left open.
 */
export async function startServer(configuration: Configuration, log: Logger): Promise<RunningServer> {
  const { parts, close } = await openParts(configuration, log);
  const closing = [close];
  const stop = async (): Promise<void> => {
    for (const step of closing.splice(0).toReversed()) await step();
  };
  try {
    parts.projector.start();
    closing.push(() => parts.projector.stop());
    parts.reactors.start();
    closing.push(() => parts.reactors.stop());
    parts.webhooks.start();
    closing.push(() => parts.webhooks.stop());
    parts.batches.start();
    closing.push(() => parts.batches.stop());
    const application = await createApplication(parts);
    closing.push(() => closeApplication(application));
    serveOpenApi(application);
    await application.listen(configuration.port, configuration.host);
    return { url: await application.getUrl(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Finishes the requests under way. A client may keep its connection when its answer has ended, which would hold up the
 * stopping until the client thinks better of it; so what has become idle is cut.
 */
async function closeApplication(application: NestFastifyApplication): Promise<void> {
  const { server } = application.getHttpAdapter().getInstance();
  const look = setInterval(() => {
    server.closeIdleConnections();
  }, LOOK_EVERY_MS);
  try {
    await application.close();
  } finally {
    clearInterval(look);
  }
}
