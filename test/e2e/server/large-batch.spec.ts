import { ApiClient } from './api-client';
import { batchLines, confirmationLine, resultsIn, sendBatch, whenEnded } from './batch-client';
import { startServer, type RunningServer } from './running-server';
import { makeTradingWorld, type TradingWorld } from './trading-world';

const LINES = 10_000;

describe('a large batch of commands', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;
  let customs: string;

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
    customs = world.tokens.importerOfEu;
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    world.remove();
  });

  it('given ten thousand confirmations of which every hundredth is bad, then each line has its result', async () => {
    const lines = Array.from({ length: LINES }, (_, index) =>
      index % 100 === 7 ? confirmationLine(index, { carats: 'many' }) : confirmationLine(index),
    );
    const taken = await sendBatch(api, customs, batchLines(lines), { key: 'ten-thousand' });
    expect(taken.status).toBe(202);
    const batch = await whenEnded(api, customs, taken);

    expect(batch).toMatchObject({
      state: 'done',
      success: false,
      counts: { lines: LINES, recorded: 9_900, repeated: 0, acceptable: 0, rejected: 100 },
      problem: null,
    });
    const results = await resultsIn(api, customs, batch);
    expect(results.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(results[7]).toMatchObject({
      line: 8,
      id: 'line-7',
      status: 'rejected',
      problem: { code: 'validation-failed', errors: [{ pointer: '/data/observed/carats' }] },
    });
    expect(results[8]).toMatchObject({ line: 9, id: 'line-8', status: 'recorded', flags: ['confirmation-of-unknown'] });
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(100);
  }, 180_000);
});
