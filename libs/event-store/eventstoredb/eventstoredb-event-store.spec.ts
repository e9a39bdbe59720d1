import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStore, type SubjectFactory } from '@kp/event-store/conformance';
import { NodeProcess, selfSignedCertificate, StandInNode } from '../../../test/eventstoredb';
import { LACKS, logOn, onServersOfTheirOwn, type Server } from './testing/log-on-server';

const PROGRAM = join(__dirname, '../../../dist/test/programs/eventstoredb/node.js');

let lasting: Promise<Server> | undefined;

afterAll(async () => {
  await (await lasting)?.stop();
});

/** One server for all logs, each with a prefix of its own. */
function onOneServer(start: () => Promise<Server>): SubjectFactory {
  let server: Promise<Server> | undefined;
  return async (setup) => {
    if (server === undefined) {
      await (await lasting)?.stop();
      server = start();
      lasting = server;
    }
    const { url } = await server;
    return logOn({ url, stop: () => Promise.resolve() }, setup, `${randomUUID()}-`);
  };
}

async function inThisProcess(): Promise<Server> {
  const node = await StandInNode.start();
  return { url: `esdb://${node.address}?tls=false`, stop: () => node.stop() };
}

async function inAProcessOfItsOwn(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-log-'));
  const node = await NodeProcess.start(PROGRAM, ['--folder', folder]);
  return {
    url: `esdb://${node.address}?tls=false`,
    stop: async () => {
      await node.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function overTls(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-authority-'));
  const tls = selfSignedCertificate();
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, tls.certificate);
  const node = await StandInNode.start({ tls, users: new Map([['ledger', 'p@ss:word']]) });
  return {
    url: `esdb://ledger:${encodeURIComponent('p@ss:word')}@${node.address}?tlsCAFile=${encodeURIComponent(authority)}`,
    stop: async () => {
      await node.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

describeEventStore('on EventStoreDB, stood in for in this process', onServersOfTheirOwn(inThisProcess), LACKS);
describeEventStore('on EventStoreDB, stood in for by a process', onOneServer(inAProcessOfItsOwn), LACKS);
describeEventStore('on EventStoreDB, stood in for over TLS', onOneServer(overTls), LACKS);

const real = process.env['KPL_EVENTSTORE_TEST_URL'];
if (real !== undefined) {
  const node = { url: real, stop: () => Promise.resolve() };
  describeEventStore(
    'on the EventStoreDB named',
    onOneServer(() => Promise.resolve(node)),
    LACKS,
  );
}
