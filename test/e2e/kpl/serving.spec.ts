import { kpl, startKpl, type Running } from './run-kpl';
import { issue, ndjson, PLACES, Scratch } from './world';

jest.setTimeout(60_000);

/** Where the server says that it listens. */
function addressOf({ process, end }: Running): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    process.stderr!.on('data', (piece: Buffer) => {
      log += piece.toString();
      const url = /"url":"(http:[^"]+)"/.exec(log)?.[1];
      if (url !== undefined) resolve(url);
    });
    void end.then(({ stderr }) => {
      reject(new Error(`The server ended: ${stderr}`));
    });
  });
}

describe('kpl serve', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');
  let server: Running;
  let url: string;

  beforeAll(async () => {
    await kpl(['import', '-', '--data', data], { input: ndjson(PLACES) });
    server = startKpl(['serve', '--data', data, '--port', '0']);
    url = await addressOf(server);
  });
  afterAll(async () => {
    server.process.kill('SIGTERM');
    await server.end;
    scratch.remove();
  });

  it('given a token of the folder, takes the command for which its role stands', async () => {
    const role = ['--role', 'exporting-authority', '--participant', 'ZA', '--authority', 'Issuing office'];
    const token = (await kpl(['token', ...role, '--lifetime', '5m', '--data', data])).stdout.trim();
    const { data: body } = issue(1) as { readonly data: unknown };
    const answer = await fetch(`${url}/v1/certificates`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'one' },
      body: JSON.stringify(body),
    });
    expect([answer.status, await answer.json()]).toEqual([
      201,
      expect.objectContaining({ revision: expect.anything() as unknown }),
    ]);
  });

  it('given verbs that only read, answers beside the server', async () => {
    const [log, status, replay] = await Promise.all([
      kpl(['log', 'ZA', '--data', data]),
      kpl(['projections', 'status', '--data', data]),
      kpl(['replay', 'ZA', '--data', data]),
    ]);
    expect([log.code, status.code, replay.code]).toEqual([0, 0, 0]);
  });

  it('given SIGTERM, hands it on, and ends as the server ends', async () => {
    server.process.kill('SIGTERM');
    expect((await server.end).code).toBe(0);
    const again = await kpl(['import', '-', '--data', data], { input: ndjson(PLACES) });
    expect(again.code).toBe(0);
  });

  it('given a setting that the server refuses, ends with its code', async () => {
    const { code, stderr, stdout } = await kpl(['serve', '--data', data, '--port', 'many']);
    expect([code, stdout + stderr]).toEqual([2, expect.stringContaining('KPL_PORT')]);
  });
});
