import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { type NodeOptions, selfSignedCertificate, StandInCluster, StandInNode } from '../../../test/eventstoredb';
import { EventStoreUnavailable } from '../errors';
import { eventsUpToHead } from '../conformance/reading';
import { at, CA, event, events, idsOf, NEW_STREAM, ZA } from '../conformance/sample-events';
import { openStore, withStore } from './testing/with-store';

// The machine may be busy with other suites.
jest.setTimeout(60_000);

const PASSWORD = 'changeit-not';

/** The refusal of a store to open, which never shows the password. */
async function refusalOf(url: string, silence = 2_000): Promise<EventStoreUnavailable> {
  const error: unknown = await openStore('', { url, silence, patience: 1_000 }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EventStoreUnavailable);
  const refusal = error as EventStoreUnavailable;
  expect(refusal.message).not.toContain(PASSWORD);
  return refusal;
}

/** The address of a node that runs for one test. */
let node: StandInNode | undefined;
async function addressOf(options: NodeOptions): Promise<string> {
  node = await StandInNode.start(options);
  return node.address;
}

afterEach(async () => {
  await node?.stop();
  node = undefined;
});

describe('given an address under which no ledger can be opened', () => {
  let folder: string;
  const tls = selfSignedCertificate();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stand-in-authority-'));
    writeFileSync(join(folder, 'authority.pem'), tls.certificate);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('when the password is wrong, then the cure is a user who may read and write', async () => {
    const address = await addressOf({ tls, users: new Map([['ledger', 'changeit']]) });
    const authority = encodeURIComponent(join(folder, 'authority.pem'));
    const { reason, message } = await refusalOf(`esdb://ledger:${PASSWORD}@${address}?tlsCAFile=${authority}`);
    expect(reason).toBe('no-permission');
    expect(message).toContain(`The log at esdb://${address}`);
    expect(message).toContain('Put a user who may read and write into the address');
  });

  it('when the certificate is not trusted, then the cure is the file of its authority', async () => {
    const { reason, message } = await refusalOf(`esdb://ledger:${PASSWORD}@${await addressOf({ tls })}`);
    expect(reason).toBe('unreachable');
    expect(message).toContain('tlsCAFile=');
  });

  it('when the file of the authority is missing, then the client says so', async () => {
    const { reason, message } = await refusalOf('esdb://127.0.0.1:1?tlsCAFile=/no/such/file.pem');
    expect(reason).toBe('unreachable');
    expect(message).toContain('certificate file');
  });

  it('when the node speaks no TLS, then the cure is to turn it off', async () => {
    const { reason, message } = await refusalOf(`esdb://${await addressOf({})}`);
    expect(reason).toBe('unreachable');
    expect(message).toContain('tls=false');
  });

  it('when the name does not resolve, then the cure is another address', async () => {
    const { reason, message } = await refusalOf(`esdb://ledger:${PASSWORD}@no-such-host.invalid:2113?tls=false`);
    expect(reason).toBe('unreachable');
    expect(message).toContain('Its name is not known. Correct the address');
  });

  it('when nothing listens there, then the cure is to see that it runs', async () => {
    const { reason, message } = await refusalOf('esdb://127.0.0.1:1?tls=false');
    expect(reason).toBe('unreachable');
    expect(message).toContain('See that it runs');
  });

  it('when a node takes no notice of anything, then the cure is to see that it runs', async () => {
    const address = await addressOf({});
    const always = { times: 'always', effect: { kind: 'delay', when: 'before', milliseconds: 700 } } as const;
    node?.faults.add({ on: 'server-features', ...always });
    const { reason, message } = await refusalOf(`esdb://${address}?tls=false`, 200);
    expect(reason).toBe('unreachable');
    expect(message).toContain('did not answer');
  });

  it('when no node of the cluster leads, then the cure is to see that most nodes run', async () => {
    const cluster = await StandInCluster.start(3);
    cluster.elect(undefined);
    const { reason, message } = await refusalOf(cluster.connectionString);
    expect(reason).toBe('unreachable');
    expect(message).toContain('No node leads');
    await cluster.stop();
  });

  it('when the name of a cluster does not resolve, then the cure is another address', async () => {
    const { reason, message } = await refusalOf('esdb+discover://no-such-host.invalid:2113?tls=false');
    expect(reason).toBe('unreachable');
    expect(message).toContain('Its name is not known. Correct the address');
  });

  it('when the certificates of a whole cluster are not trusted, then the cure is the file of their authority', async () => {
    const cluster = await StandInCluster.start(3, { tls });
    const { reason, message } = await refusalOf(cluster.connectionString);
    expect(reason).toBe('unreachable');
    expect(message).toContain('tlsCAFile=');
    await cluster.stop();
  });

  it.each(['22.10.5', '23.6.0', 'unknown'])(
    'when the server is of version %s, then the cure is a later one',
    async (version) => {
      const { reason, message } = await refusalOf(`esdb://${await addressOf({ version })}?tls=false`);
      expect(reason).toBe('not-a-log');
      expect(message).toContain(`is of version ${version}. A ledger needs 23.10 or a later one`);
    },
  );

  it('when it is no connection string, then the message shows one', async () => {
    const { reason, message } = await refusalOf(`http://ledger:${PASSWORD}@127.0.0.1:2113`);
    expect(reason).toBe('unreachable');
    expect(message).toContain('Write esdb://');
  });

  it('when somebody else wrote where the name of the log stands, then the cure is another prefix', async () => {
    const address = await addressOf({});
    const client = EventStoreDBClient.connectionString(`esdb://${address}?tls=false`);
    await client.appendToStream('kp-ledger-identity', jsonEvent({ type: 'other', data: {} }));
    await client.dispose();
    const { reason, message } = await refusalOf(`esdb://${address}?tls=false`);
    expect(reason).toBe('not-a-log');
    expect(message).toContain('Choose another prefix');
  });
});

describe('given a ledger in which somebody else has meddled', () => {
  /** Does something with the bare client. */
  async function meddle(address: string, task: (client: EventStoreDBClient) => Promise<unknown>): Promise<void> {
    const client = EventStoreDBClient.connectionString(`esdb://${address}?tls=false`);
    await task(client);
    await client.dispose();
  }
  const damaged = { code: 'event-store-unavailable', reason: 'damaged' };

  it('when a stream was deleted for ever, then it can be neither read nor written, and others can', () =>
    withStore(async (store, { address }) => {
      const written = event();
      await store.append(ZA, NEW_STREAM, [written]);
      await meddle(address, (client) => client.tombstoneStream(ZA));
      await expect(store.readStream(ZA)).rejects.toThrow(/Put back a copy.*\(stream certificate-ZA-000001\)/);
      await expect(store.append(ZA, at(0), [event()])).rejects.toThrow('(stream certificate-ZA-000001)');
      // What stood there stands in the log until the server is scavenged.
      expect(idsOf(await eventsUpToHead(store))).toEqual([written.id]);
      await expect(store.readStream(ZA)).rejects.toMatchObject(damaged);
      await expect(store.append(ZA, at(0), [event()])).rejects.toMatchObject(damaged);
      await expect(store.append(ZA, NEW_STREAM, [event()])).rejects.toMatchObject(damaged);
      expect(await store.append(CA, NEW_STREAM, [event()])).toMatchObject({ revision: 0 });
    }));

  it('when the beginning of a stream was cut off, then whoever reads it is told', () =>
    withStore(async (store, { address }) => {
      await store.append(ZA, NEW_STREAM, events(3));
      await meddle(address, (client) => client.setStreamMetadata(ZA, { truncateBefore: 2 }));
      await expect(store.readStream(ZA)).rejects.toMatchObject(damaged);
    }));

  it('when a stream was deleted softly, then whoever begins it again is told', () =>
    withStore(async (store, { address }) => {
      await store.append(ZA, NEW_STREAM, events(3));
      await meddle(address, (client) => client.deleteStream(ZA));
      await expect(store.append(ZA, NEW_STREAM, [event()])).rejects.toMatchObject(damaged);
      await expect(store.readStream(ZA)).rejects.toMatchObject(damaged);
    }));

  it.each([
    ['no metadata', jsonEvent({ type: 'other', data: {} })],
    ['the metadata of another program', jsonEvent({ type: 'other', data: {}, metadata: { by: 'another' } })],
    ['data that are no object', jsonEvent({ type: 'other', data: 'text' as never, metadata: { eventVersion: 1 } })],
  ])('when an event with %s stands in a stream, then whoever meets it is told where it stands', (_, foreign) =>
    withStore(async (store, { address }) => {
      await store.append(ZA, NEW_STREAM, [event()]);
      await meddle(address, (client) => client.appendToStream(ZA, foreign));
      await expect(store.readStream(ZA)).rejects.toMatchObject(damaged);
      await expect(store.append(ZA, at(1), [event()])).rejects.toMatchObject(damaged);
      await expect(eventsUpToHead(store)).rejects.toThrow(`Event ${foreign.id} at position`);
      expect(await store.append(CA, NEW_STREAM, [event()])).toMatchObject({ revision: 0 });
    }),
  );

  it('when it stands under another prefix, then it is nobody’s business', () =>
    withStore(
      async (store, { address }) => {
        await meddle(address, (client) => client.appendToStream(ZA, jsonEvent({ type: 'other', data: {} })));
        await store.append(ZA, NEW_STREAM, [event()]);
        await meddle(address, (client) => client.appendToStream('other', jsonEvent({ type: 'other', data: {} })));
        expect(await eventsUpToHead(store)).toHaveLength(1);
        expect(await store.head()).toBe((await store.readStream(ZA))[0]?.position);
      },
      { store: { prefix: 'ledger[1].' } },
    ));
});

describe('given an append that the server cannot take', () => {
  it.each([
    ['a name of a stream that is the server’s', '$streams', event()],
    ['the name of the stream with the log’s name', 'kp-ledger-identity', event()],
    ['a type that is the server’s', ZA, event({ type: '$>' })],
    ['an id that is no UUID', ZA, event({ id: 'certificate-1' })],
    ['an id in capital letters', ZA, event({ id: 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11' })],
    ['more data than the server takes', ZA, event({ data: { text: 'x'.repeat(2_000_000) } })],
  ])('when it has %s, then it is refused by a RangeError', (_, stream, refused) =>
    withStore(async (store) => {
      await expect(store.append(stream as typeof ZA, 'any', [refused])).rejects.toThrow(RangeError);
      expect(await eventsUpToHead(store)).toEqual([]);
    }),
  );

  it('when the prefix is the server’s, then the store does not open', async () => {
    await expect(openStore('127.0.0.1:1', { prefix: '$ledger' })).rejects.toThrow(RangeError);
  });
});
