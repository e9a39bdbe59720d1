import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  persistentSubscriptionToStreamSettingsFromDefaults,
  START,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { NodeProcess } from './node-process';
import { allOf, counted, numbersIn } from './testing/sample-events';
import { selfSignedCertificate } from './self-signed-certificate';
import { StandInNode } from './stand-in-node';
import { SubscriptionDiary } from './testing/subscription-diary';
import { connectTo } from './testing/with-node';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

const PROGRAM = join(__dirname, '../../dist/test/programs/eventstoredb/node.js');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-restart-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('given a node with a folder', () => {
  it('when it is stopped and started again on its port then the same client finds everything', async () => {
    const node = await StandInNode.start({ folder });
    const client = connectTo(node.address);
    await client.appendToStream('one', counted(3));
    await client.createPersistentSubscriptionToStream(
      'one',
      'g',
      persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START }),
    );
    const before = await allOf(client.readAll());
    await node.stop();

    const again = await StandInNode.start({ folder, port: node.endpoint.port });
    expect(await allOf(client.readAll())).toEqual(before);
    expect(await client.listAllPersistentSubscriptions()).toMatchObject([{ groupName: 'g', eventSource: 'one' }]);
    await client.appendToStream('one', counted(1, 3), { expectedRevision: 2n });
    expect(await numbersIn(client.readStream('one'))).toEqual([0, 1, 2, 3]);
    await client.dispose();
    await again.stop();
  });
});

describe('given a node in a process of its own', () => {
  it('when it is killed while writers write then all it has acknowledged is there, whole appends, once', async () => {
    const node = await NodeProcess.start(PROGRAM, ['--folder', folder]);
    const client = connectTo(node.address);
    const acknowledged: string[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; ; n += 1) {
        const stream = `s-${String(writer)}-${String(n)}`;
        const events = [0, 1, 2].map((at) => jsonEvent({ type: 'counted', data: { n: at } }));
        await client.appendToStream(stream, events, { expectedRevision: NO_STREAM });
        acknowledged.push(stream);
      }
    };
    const writers = Promise.allSettled(Array.from({ length: 16 }, (_, writer) => write(writer)));
    while (acknowledged.length < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    await node.kill();
    expect((await writers).every((outcome) => outcome.status === 'rejected')).toBe(true);
    await client.dispose();

    const again = await NodeProcess.start(PROGRAM, ['--folder', folder]);
    const reader = connectTo(again.address);
    const lengths = new Map<string, number>();
    for await (const { event } of reader.readAll()) {
      lengths.set(event!.streamId, (lengths.get(event!.streamId) ?? 0) + 1);
    }
    expect(acknowledged.filter((stream) => lengths.get(stream) !== 3)).toEqual([]);
    for (const [stream, length] of lengths) if (stream.startsWith('s-')) expect([stream, length]).toEqual([stream, 3]);
    await reader.dispose();
    await again.stop();
  });

  it('when faults are asked for over its channel then they strike, and are cleared', async () => {
    const node = await NodeProcess.start(PROGRAM, ['--reports-version', '23.10.0']);
    const client = connectTo(node.address);
    await node.addFault({ on: 'delete', times: 'always', effect: { kind: 'refuse', code: status.UNAVAILABLE } });
    await expect(client.deleteStream('one')).rejects.toMatchObject({ code: status.UNAVAILABLE });
    await node.clearFaults();
    await expect(client.deleteStream('one')).rejects.toMatchObject({ type: 'wrong-expected-version' });

    const diary = new SubscriptionDiary(client.subscribeToAll());
    await diary.until(({ words }) => words.includes('caughtUp'));
    await node.endSubscriptions();
    await diary.until(({ words }) => words.includes('close'));
    const another = new SubscriptionDiary(client.subscribeToAll());
    await another.until(({ words }) => words.includes('caughtUp'));
    await node.resetConnections();
    await another.until(({ words }) => words.includes('error'));
    await client.dispose();
    await node.stop();
  });

  it('when it is started with a certificate, users and limits then it has them', async () => {
    const { certificate, key } = selfSignedCertificate();
    const [certificateFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(certificateFile, certificate);
    writeFileSync(keyFile, key);
    const node = await NodeProcess.start(PROGRAM, [
      ...['--tls', certificateFile, keyFile, '--user', 'admin:changeit'],
      ...['--no-batch-append', '--max-append-size', '1000', '--remembered-ids', '10'],
    ]);
    const connect = (login: string): EventStoreDBClient =>
      EventStoreDBClient.connectionString(
        `esdb://${login}localhost:${String(node.endpoint.port)}?tlsCAFile=${encodeURIComponent(certificateFile)}`,
      );
    const client = connect('admin:changeit@');
    await client.appendToStream('one', counted(1));
    expect(await numbersIn(client.readStream('one'))).toEqual([0]);
    const tooLarge = jsonEvent({ type: 't', data: { filler: 'x'.repeat(1000) } });
    await expect(client.appendToStream('one', tooLarge)).rejects.toMatchObject({ maxAppendSize: 1000 });
    const stranger = connect('');
    await expect(allOf(stranger.readStream('one'))).rejects.toMatchObject({ type: 'access-denied' });
    await Promise.all([client.dispose(), stranger.dispose()]);
    await node.stop();
  });

  it('when it is started wrongly then it says how and ends', async () => {
    await expect(NodeProcess.start(PROGRAM, ['--tls', 'only-one'])).rejects.toThrow(/ended with 1 .*no EventStoreDB/);
  });
});
