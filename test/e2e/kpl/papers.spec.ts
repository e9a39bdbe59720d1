import { documentOf, itemsOf, kpl, type Run } from './run-kpl';
import { ndjson, PLACES, Scratch, type Line } from './world';

jest.setTimeout(60_000);

const PAPERS: readonly Line[] = [
  {
    command: 'FileApplication',
    occurredAt: '2004-02-21T10:00:00Z',
    as: { role: 'exporting-authority', participant: 'ZA', authority: 'Issuing office' },
    data: {
      issuer: 'ZA',
      application: '2004-00017',
      authority: 'Issuing office',
      exporter: { name: 'Exporter', address: '1 First Street' },
      importer: { name: 'Importer', address: '2 Second Street' },
      destination: 'EU',
      origin: 'ZA',
      lines: [{ hs: '7102.31', carats: '10.00', valueUsd: '20.00' }],
      parcels: 1,
      purpose: 'commercial',
      declaration: { declaredBy: 'Director', declaredOn: '2004-02-20', statement: 'No conflict diamonds.' },
    },
  },
  {
    command: 'ReportTradeAttempt',
    occurredAt: '2004-03-02T10:00:00Z',
    as: { role: 'importing-authority', participant: 'EU', authority: 'Importing office' },
    data: {
      reporter: 'EU',
      attempt: '2004-0007',
      authority: 'Importing office',
      place: 'ML',
      direction: 'import',
      attemptedOn: '2004-03-01',
      carats: '118.42',
    },
  },
];

describe('kpl show and kpl log', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');
  const read = (...words: readonly string[]): Promise<Run> => kpl([...words, '--data', data]);

  beforeAll(async () => {
    const { code, stdout } = await kpl(['import', '-', '--data', data, '--ndjson'], {
      input: ndjson([...PLACES, ...PAPERS]),
    });
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('"rejected"')]);
  });
  afterAll(() => {
    scratch.remove();
  });

  it('given an application or a report of attempted trade, tell it and its history', async () => {
    const application = 'application-ZA-2004-00017';
    expect(documentOf(await read('show', application, '--json'))).toMatchObject({
      about: 'application',
      id: application,
      name: 'ZA-2004-00017',
      status: 'filed',
      content: { destination: 'EU', totals: { carats: '10.00' } },
    });
    expect(documentOf(await read('show', 'attempt-EU-2004-0007', '--json'))).toMatchObject({
      about: 'attempt',
      place: 'ML',
      carats: '118.42',
    });
    const types = async (id: string): Promise<unknown> =>
      itemsOf(await read('log', id, '--ndjson')).map(({ type }) => type);
    expect(await types(application)).toEqual(['application.filed']);
    expect(await types('attempt-EU-2004-0007')).toEqual(['attempt.reported']);
  });

  it('given a paper that is not there, end with 3; given a name that could be two things, or a replay, with 2', async () => {
    const runs = await Promise.all([
      read('show', 'application-ZA-2004-1'),
      read('show', 'attempt-ZA-2004-1'),
      read('show', 'ZA0012345.2'),
      read('log', 'ZA0012345.2'),
      read('show', 'ZA-2004-00017'),
      read('replay', 'application-ZA-2004-00017'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([3, 3, 3, 3, 2, 2]);
  });
});
