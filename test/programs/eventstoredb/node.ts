import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type NodeOptions, serveCommands, StandInNode } from '../../eventstoredb';

const USAGE = `This is no EventStoreDB. It is a stand-in for tests that speaks its wire protocol to the real client.
  node.js [--host 127.0.0.1] [--port 0] [--folder DIR] [--tls CERTIFICATE KEY] [--user LOGIN:PASSWORD]...
          [--reports-version 24.10.0] [--no-batch-append] [--max-append-size BYTES] [--remembered-ids COUNT]
`;

function optionsFrom(args: readonly string[]): NodeOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      host: { type: 'string' },
      port: { type: 'string' },
      folder: { type: 'string' },
      tls: { type: 'string' },
      user: { type: 'string', multiple: true },
      'reports-version': { type: 'string' },
      'no-batch-append': { type: 'boolean' },
      'max-append-size': { type: 'string' },
      'remembered-ids': { type: 'string' },
    },
  });
  const [key, ...surplus] = positionals;
  if (surplus.length > 0 || (key === undefined) !== (values.tls === undefined)) throw new Error(USAGE);
  const users = (values.user ?? []).map((user): [string, string] => {
    const [login = '', ...password] = user.split(':');
    return [login, password.join(':')];
  });
  return {
    users: new Map(users),
    batchAppend: values['no-batch-append'] !== true,
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    ...(values.folder === undefined ? {} : { folder: values.folder }),
    ...(values.tls === undefined || key === undefined
      ? {}
      : { tls: { certificate: readFileSync(values.tls), key: readFileSync(key) } }),
    ...(values['reports-version'] === undefined ? {} : { version: values['reports-version'] }),
    ...(values['max-append-size'] === undefined ? {} : { maxAppendSize: Number(values['max-append-size']) }),
    ...(values['remembered-ids'] === undefined ? {} : { rememberedIds: Number(values['remembered-ids']) }),
  };
}

async function main(): Promise<void> {
  process.stdout.write(USAGE);
  const node = await StandInNode.start(optionsFrom(process.argv.slice(2)));
  process.stdout.write(`Listening on esdb://${node.address}?tls=${String(node.secure)}\n`);
  serveCommands(node, process);
  const stop = (): void => {
    void node.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // A node started by a test does not outlive it.
  process.once('disconnect', () => process.exit(0));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
