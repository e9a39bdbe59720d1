import { Projector, ReadModels } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';

jest.setTimeout(60_000);

/** More than stay in memory while a generation is built. */
const TALLIES = 14_000;

const folder = new TemporaryFolder();

afterAll(() => {
  folder.remove();
});

it('rows that had to leave the memory during a build are found again and folded on', async () => {
  const store = logWithHoles();
  for (const by of [1, 10, 100]) {
    for (let tally = 0; tally < TALLIES; tally += 1) {
      await store.append(tallyStream(String(tally)), 'any', [counted(by)]);
    }
  }
  const keeper = new Projector({ store, directory: folder.path, projections: [tallyProjection()] });
  await keeper.rebuild();
  const models = ReadModels.open({ directory: folder.path, projections: [] });
  const sums = models.read('tally', (connection) => [
    connection.all('SELECT total, events, history, count(*) AS tallies FROM tallies GROUP BY 1, 2, 3'),
    connection.all('SELECT count(*) AS entries, sum(by) AS total FROM entries'),
  ]);
  expect(sums.value).toEqual([
    [{ total: 111, events: 3, history: '[1,10,100]', tallies: TALLIES }],
    [{ entries: 3 * TALLIES, total: 111 * TALLIES }],
  ]);
  models.close();
});
