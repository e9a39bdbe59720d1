import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessDeniedError, CancelledError, EventStoreDBClient, UnavailableError } from '@eventstore/db-client';
import { selfSignedCertificate } from './self-signed-certificate';
import { allOf, counted, numbersIn } from './testing/sample-events';
import { type NodeOptions, StandInNode } from './stand-in-node';
import { SubscriptionDiary } from './testing/subscription-diary';

// The machine may be busy with other suites.
jest.setTimeout(30_000);

const tls = selfSignedCertificate();
const folder = mkdtempSync(join(tmpdir(), 'stand-in-tls-'));
const authority = join(folder, 'ca.pem');
writeFileSync(authority, tls.certificate);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function withSecureNode(
  options: NodeOptions,
  login: string,
  task: (client: EventStoreDBClient, node: StandInNode) => Promise<void>,
): Promise<void> {
  const node = await StandInNode.start({ ...options, tls });
  const file = encodeURIComponent(authority);
  const client = EventStoreDBClient.connectionString(
    `esdb://${login}localhost:${String(node.endpoint.port)}?tls=true&tlsCAFile=${file}`,
  );
  try {
    await task(client, node);
  } finally {
    await client.dispose();
    await node.stop();
  }
}

describe('given a node with TLS', () => {
  it('when the client trusts its certificate then all goes as in plain text', () =>
    withSecureNode({}, '', async (client) => {
      await client.appendToStream('one', counted(3));
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1, 2]);
    }));

  it.each(['resets its connections', 'stops'] as const)('when the node %s then the client notices', (what) =>
    withSecureNode({}, '', async (client, node) => {
      const diary = new SubscriptionDiary(client.subscribeToAll());
      await diary.until(({ words }) => words.includes('caughtUp'));
      if (what === 'stops') await node.stop();
      else node.resetConnections();
      await diary.until(({ words }) => words.includes('error'));
      expect(diary.entries.at(-1)?.error).toBeInstanceOf(what === 'stops' ? CancelledError : UnavailableError);
    }),
  );

  it('when the client does not trust its certificate then it does not connect', async () => {
    const node = await StandInNode.start({ tls });
    const client = EventStoreDBClient.connectionString(
      `esdb://localhost:${String(node.endpoint.port)}?defaultDeadline=2000`,
    );
    await expect(client.deleteStream('one')).rejects.toMatchObject({ code: expect.any(Number) as number });
    await client.dispose();
    await node.stop();
  });
});

describe('given a node with users', () => {
  const users = new Map([['admin', 'change:it']]);

  it('when the login is right then everything may be done, by default and per call', () =>
    withSecureNode({ users }, 'admin:change%3Ait@', async (client) => {
      await client.appendToStream('one', counted(1));
      const credentials = { username: 'admin', password: 'change:it' };
      await client.appendToStream('one', counted(1, 1), { credentials });
      expect(await numbersIn(client.readStream('one'))).toEqual([0, 1]);
    }));

  it('when the password is wrong then everything is denied', () =>
    withSecureNode({ users }, 'admin:wrong@', async (client) => {
      await expect(client.appendToStream('one', counted(1))).rejects.toThrow(AccessDeniedError);
      await expect(allOf(client.readAll())).rejects.toThrow(AccessDeniedError);
      await expect(client.deleteStream('one')).rejects.toThrow(AccessDeniedError);
    }));

  it('when there is no login then everything is denied, an append of a batch in band', () =>
    withSecureNode({ users }, '', async (client, node) => {
      await expect(client.appendToStream('one', counted(1))).rejects.toThrow(AccessDeniedError);
      await expect(allOf(client.readStream('one'))).rejects.toThrow(AccessDeniedError);
      await expect(client.tombstoneStream('one')).rejects.toThrow(AccessDeniedError);
      await expect(client.listAllPersistentSubscriptions()).rejects.toThrow(AccessDeniedError);
      expect(node.log.index.stream('one').visible).toBe(0);
    }));
});
