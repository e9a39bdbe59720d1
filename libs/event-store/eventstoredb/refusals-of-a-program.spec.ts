import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { type NodeOptions, selfSignedCertificate, StandInCluster, StandInNode } from '../../../test/eventstoredb';

const PROGRAM = join(__dirname, '../../../dist/test/programs/eventstoredb/use-ledger.js');
const STREAM = 'certificate-ZA00000001';

/** What a program printed that used the log at an address and then ended because it had nothing more to do. */
async function program(url: string): Promise<{ readonly output: string; readonly complaints: string }> {
  const child = spawn(process.execPath, ['--no-deprecation', PROGRAM, url], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, complaints] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(0);
  return { output, complaints };
}

async function withNode(options: NodeOptions, task: (url: string, node: StandInNode) => Promise<void>): Promise<void> {
  const node = await StandInNode.start(options);
  try {
    await task(`esdb://${node.address}?tls=${String(node.secure)}`, node);
  } finally {
    await node.stop();
  }
}

async function meddle(url: string, task: (client: EventStoreDBClient) => Promise<unknown>): Promise<void> {
  const client = EventStoreDBClient.connectionString(url);
  await task(client);
  await client.dispose();
}

jest.setTimeout(60_000);

// A rejection that nobody handles ends a program of Node with another code and a complaint; one that goes on trying, or
// holds on to a connection or timer, does not end at all.
describe('given a program that uses a log', () => {
  const tls = selfSignedCertificate();
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stand-in-authority-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('when all is well, then it has used it and ends', () =>
    withNode({}, async (url) => {
      expect(await program(url)).toEqual({ output: 'used\n', complaints: '' });
    }));

  it('when the login is wrong, then it is told and ends', () =>
    withNode({ tls, users: new Map([['ledger', 'changeit']]) }, async (_, { address }) => {
      const authority = join(folder, 'authority.pem');
      writeFileSync(authority, tls.certificate);
      const url = `esdb://ledger:wrong@${address}?tlsCAFile=${encodeURIComponent(authority)}`;
      const { output, complaints } = await program(url);
      expect(output).toMatch(/^no-permission: .*Put a user who may read and write into the address/);
      expect(complaints).toBe('');
    }));

  it('when the certificate is not trusted, then it is told and ends', () =>
    withNode({ tls }, async (url) => {
      const { output, complaints } = await program(url);
      expect(output).toMatch(/^unreachable: .*tlsCAFile=/);
      expect(complaints).toBe('');
    }));

  it('when the name does not resolve, then it is told and ends', async () => {
    const { output, complaints } = await program('esdb://no-such-host.invalid:2113?tls=false');
    expect(output).toMatch(/^unreachable: .*Its name is not known\. Correct the address/);
    expect(complaints).toBe('');
  });

  it('when no node of the cluster leads, then it is told and ends', async () => {
    const cluster = await StandInCluster.start(3);
    cluster.elect(undefined);
    const { output, complaints } = await program(cluster.connectionString);
    expect(output).toMatch(/^unreachable: .*No node leads/);
    expect(complaints).toBe('');
    await cluster.stop();
  });

  it('when the server is too old, then it is told and ends', () =>
    withNode({ version: '22.10.5' }, async (url) => {
      const { output, complaints } = await program(url);
      expect(output).toMatch(/^not-a-log: .*is of version 22\.10\.5\. A ledger needs 23\.10/);
      expect(complaints).toBe('');
    }));

  it('when its stream was deleted for ever by hand, then it is told which and ends', () =>
    withNode({}, async (url) => {
      await program(url);
      await meddle(url, (client) => client.tombstoneStream(STREAM));
      const { output, complaints } = await program(url);
      expect(output).toMatch(/^damaged: .*deleted on the server for ever.*\(stream certificate-ZA00000001\)/);
      expect(complaints).toBe('');
    }));

  it('when an event in another stream is not the ledger’s, then it is told where and ends', () =>
    withNode({}, async (url) => {
      const foreign = jsonEvent({ type: 'other', data: {} });
      await program(url);
      await meddle(url, (client) => client.appendToStream('certificate-other', foreign));
      const { output, complaints } = await program(url);
      expect(output).toMatch(
        /^damaged: Event [\da-f-]{36} at position \d+, in stream certificate-other, was not written/,
      );
      expect(output).toContain(foreign.id);
      expect(complaints).toBe('');
    }));
});
