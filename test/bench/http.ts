import autocannon from 'autocannon';
import { join } from 'node:path';
import { inTurn, type Figure } from './figure';
import { seedIssuer, tokenOfIssuer } from './issuer';
import { startProgram } from './running-program';
import { sampleCertificate } from './sample-certificate';
import { withScratchFolder } from './scratch-folder';

const CONNECTIONS = 64;
const SECONDS = 6;
const BARE = join(__dirname, 'bare-server.js');
const SERVER = join(__dirname, '../../apps/server/src/main.js');

/** Issues certificates over HTTP with everything on: identity, validation, rules, idempotency, fsync. */
export async function measureHttp(): Promise<Figure> {
  const { limit, ours } = await inTurn(
    3,
    () =>
      withScratchFolder(async (folder) => {
        const bare = await startProgram(BARE, [join(folder, 'bare.sqlite')]);
        const rate = await post(`${bare.address}/certificates`, {});
        await bare.stop();
        return rate;
      }),
    () =>
      withScratchFolder(async (folder) => {
        await seedIssuer(folder);
        const authorization = `Bearer ${await tokenOfIssuer(folder)}`;
        const server = await startProgram(SERVER, [], { KPL_DATA: folder, KPL_PORT: '0', KPL_HOST: '127.0.0.1' });
        const rate = await post(`${server.address}/v1/certificates`, { authorization });
        await server.stop();
        return rate;
      }),
  );
  return {
    name: `POST of a certificate, ${String(CONNECTIONS)} connections, everything on`,
    limitName: 'bare Fastify and better-sqlite3, group commit',
    unit: 'requests/s',
    ours,
    limit,
    ratio: ours / limit,
    target: 0.3,
  };
}

async function post(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  let number = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          number += 1;
          return {
            ...request,
            headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': `bench-${String(number)}` },
            body: JSON.stringify(sampleCertificate(number)),
          };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${String(result.non2xx)} answers of ${url} were no success, ${String(result.errors)} failed.`);
  }
  return Math.round(result.requests.average);
}
