import { READ_MODELS } from '@kp/read-models';
import { ApiClient, type Answered } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { certificate, makeTradingWorld, type TradingWorld } from './trading-world';

/** The frames of a stream of events, until it has so many with an id. */
async function framesOf(url: string, token: string, count: number, lastSeen?: string): Promise<readonly string[]> {
  const ending = new AbortController();
  const answer = await fetch(url, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastSeen === undefined ? {} : { 'last-event-id': lastSeen }),
    },
    signal: ending.signal,
  });
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let text = '';
  let frames: readonly string[] = [];
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    frames = text.split('\n\n').filter((frame) => frame.startsWith('id: '));
    if (frames.length >= count) break;
  }
  ending.abort();
  return frames.slice(0, count);
}

function idOf(frame: string | undefined): string {
  return /^id: (\d+)$/m.exec(frame ?? '')?.[1] ?? '';
}

describe('tables, and the log as it grows', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;
  let issued = 0;

  async function issueMany(count: number): Promise<string> {
    const answers = await Promise.all(
      Array.from({ length: count }, () => {
        issued += 1;
        const number = `ZA${String(issued).padStart(7, '0')}`;
        return api.post('/v1/certificates', certificate(number), { token: world.tokens.exporterOfZa });
      }),
    );
    const positions = answers.map(({ headers }) => Number(headers.get('ledger-position')));
    return String(Math.max(...positions));
  }

  const numbersOf = ({ body }: Answered): readonly unknown[] => (body.items ?? []).map((item) => item['number']);

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
  }, 30_000);

  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    world.remove();
  });

  it('given pages of a table, then new certificates do not move them: all are as of the first', async () => {
    const position = await issueMany(25);
    const token = world.tokens.auditor;
    const first = await api.get(`/v1/certificates?limit=10&minPosition=${position}`, token);
    const seen = [...numbersOf(first)];
    for (let page = first; ;) {
      const link = /^<(.*)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
      expect(link === undefined).toBe(page.body['next'] === null);
      if (link === undefined) break;
      await issueMany(5);
      page = await api.get(link, token);
      expect(page.body['position']).toBe(first.body['position']);
      seen.push(...numbersOf(page));
    }

    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    expect(issued).toBeGreaterThan(25);
  });

  it('given a filter, then the table holds only what fits it', async () => {
    const token = world.tokens.auditor;

    expect(numbersOf(await api.get('/v1/certificates?destination=AE', token))).toEqual([]);
    expect(numbersOf(await api.get('/v1/certificates?status=voided', token))).toEqual([]);
    expect((await api.get('/v1/certificates?issuer=ZA&status=issued&limit=3', token)).body.items).toHaveLength(3);
  });

  it('given the twins of a table, then CSV and NDJSON tell the same rows as JSON', async () => {
    const token = world.tokens.auditor;
    const json = await api.get('/v1/certificates?limit=500', token);
    const rows = json.body.items ?? [];
    const position = String(json.body['position']);

    const ndjson = await api.get(`/v1/certificates.ndjson?asOf=${position}`, token);
    expect(ndjson.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(
      ndjson.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(rows);

    const csv = await api.get(`/v1/certificates?asOf=${position}`, token, { accept: 'text/csv' });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.headers.get('content-disposition')).toContain(`certificates-${position}.csv`);
    const [header = '', ...lines] = csv.text.trimEnd().split('\r\n');
    expect(header.replace('\ufeff', '').split(',').slice(0, 3)).toEqual(['number', 'status', 'issuer']);
    expect(lines.map((line) => line.split(',')[0])).toEqual(rows.map((row) => row['number']));
  });

  it('given the figures of statistics offices, then anybody can read and add them up', async () => {
    const token = world.tokens.statisticianOfZa;
    const filing = {
      participant: 'ZA',
      dataset: 'production',
      period: '2004-H1',
      segment: 'all',
      figures: { kind: 'stated', carats: '7000000.50', valueUsd: '500000000.00' },
      source: 'Letter of the statistics office',
    };
    const filed = await api.post('/v1/returns', filing, { token, occurredAt: '2004-09-10T00:00:00Z' });
    expect(filed.headers.get('location')).toBe('/v1/returns/ZA-production-2004-H1-all');
    const revised = await api.post(
      '/v1/returns/ZA-production-2004-H1-all/revision',
      { figures: { kind: 'stated', carats: '7000000.75', valueUsd: '500000000.00' }, source: 'Corrected letter' },
      { token, ifMatch: '"v0"', occurredAt: '2004-10-01T00:00:00Z' },
    );
    expect(revised.status).toBe(201);
    const at = `minPosition=${String(revised.body['position'])}`;

    const read = await api.get('/v1/returns/ZA-production-2004-H1-all');
    expect(read.body).toMatchObject({ status: 'filed', figures: { carats: '7000000.75' }, due: '2004-08-31' });
    const earlier = await api.get('/v1/returns/ZA-production-2004-H1-all?effectiveAt=2004-09-30');
    expect(earlier.body).toMatchObject({ figures: { carats: '7000000.50' } });
    const history = await api.get('/v1/returns/ZA-production-2004-H1-all/history');
    expect(history.body.items?.map((event) => event['type'])).toEqual(['return.filed', 'return.revised']);
    const listed = await api.get(`/v1/returns?participant=ZA&${at}`);
    expect(listed.body.items).toEqual([
      expect.objectContaining({ name: 'ZA-production-2004-H1-all', timeliness: { kind: 'late', daysLate: 10 } }),
    ]);
    const timeliness = await api.get(`/v1/returns/timeliness?${at}`);
    expect(timeliness.body.items).toEqual([
      expect.objectContaining({ participant: 'ZA', late: 1, medianDaysLate: 10 }),
    ]);
    const totals = await api.get(`/v1/returns/totals?by=year&${at}`);
    expect(totals.body.items).toEqual([expect.objectContaining({ of: '2004', carats: '7000000.75' })]);
  });

  it('given membership over time, then each date and each state of knowledge has its own list', async () => {
    const codesOn = async (query: string): Promise<unknown> =>
      (await api.get(`/v1/participants?${query}`)).body.items?.map((item) => item['code']);

    expect(await codesOn('on=2005-11-15')).toEqual(['AE', 'CI', 'EU', 'ZA']);
    expect(await codesOn('on=2005-11-17')).toEqual(['AE', 'EU', 'ZA']);
    expect(await codesOn('on=2003-01-01')).toEqual(['AE', 'CD', 'CI', 'EU', 'ZA']);
    const { body: admissions } = await api.get('/v1/events?limit=5', world.tokens.auditor);
    const fifth = String(admissions.items?.at(-1)?.['position']);
    expect(await codesOn(`on=2005-11-17&asOf=${fifth}`)).toEqual(['AE', 'CD', 'CI', 'EU', 'ZA']);
    const removed = await api.get('/v1/participants/CI?effectiveAt=2005-11-17');
    expect(removed.body).toMatchObject({ participant: 'CI', effectiveAt: '2005-11-17' });

    const restriction = {
      restriction: 'UN-2005-1643',
      scope: 'origin',
      effect: 'refuse',
      effectiveFrom: '2005-12-15',
      effectiveUntil: null,
      legalBasis: 'Security Council resolution 1643',
    };
    const token = world.tokens.chair;
    const before = removed.headers.get('etag') ?? '';
    const imposed = await api.post('/v1/participants/CI/restrictions', restriction, { token, ifMatch: before });
    expect(imposed.status).toBe(201);
    const lifted = await api.post(
      '/v1/participants/CI/restrictions/UN-2005-1643/lifting',
      { effectiveFrom: '2014-04-29', legalBasis: 'Security Council resolution 2153' },
      { token, ifMatch: imposed.headers.get('etag') ?? '' },
    );
    expect(lifted.status).toBe(201);
    const at = `minPosition=${String(lifted.body['position'])}`;
    expect((await api.get(`/v1/restrictions?on=2010-01-01&${at}`)).body.items).toHaveLength(1);
    expect((await api.get(`/v1/restrictions?on=2014-04-29&${at}`)).body.items).toHaveLength(0);
    expect((await api.get(`/v1/restrictions?${at}`)).body.items).toHaveLength(1);
  });

  it('given the log in pages, then it is whole and in order, and goes on where it ended', async () => {
    const token = world.tokens.auditor;
    const positions: number[] = [];
    let path = '/v1/events?limit=7';
    let end = '';
    while (path !== '') {
      const { body, headers } = await api.get(path, token);
      positions.push(...(body.items ?? []).map((item) => Number(item['position'])));
      end = String(body['position']);
      path = /^<(.*)>/.exec(headers.get('link') ?? '')?.[1] ?? '';
    }

    expect(positions).toEqual(positions.toSorted((left, right) => left - right));
    expect(positions).toHaveLength(new Set(positions).size);
    expect((await api.get(`/v1/events?after=${end}`, token)).body.items).toEqual([]);
    const last = await issueMany(1);
    const more = await api.get(`/v1/events?after=${end}`, token);
    expect(more.body.items?.map((item) => item['position'])).toEqual([last]);
    const admissions = await api.get('/v1/events?type=participant.admitted', token);
    expect(admissions.body.items).toHaveLength(5);
  });

  it('given the feed, when a client comes back with the last id, then it misses nothing and sees nothing twice', async () => {
    const token = world.tokens.auditor;
    const feed = `${server.url}/v1/events/feed`;

    const first = await framesOf(feed, token, 4);
    const rest = await framesOf(feed, token, 4, idOf(first.at(-1)));
    const all = await framesOf(feed, token, 8);
    expect([...first, ...rest]).toEqual(all);
    expect(all[0]).toMatch(/^id: \d+\nevent: participant\.admitted\ndata: \{/);

    const head = (await api.get('/health/ready')).body['log'] as { head: string };
    const coming = framesOf(feed, token, 3, head.head);
    const last = await issueMany(3);
    const came = await coming;
    expect(came).toHaveLength(3);
    expect(idOf(came.at(-1))).toBe(last);
  });

  it('given HEAD, then the headers come without a body, also of what never ends', async () => {
    const headers = { authorization: `Bearer ${world.tokens.auditor}` };

    const feed = await fetch(`${server.url}/v1/events/feed`, { method: 'HEAD', headers });
    expect(feed.status).toBe(200);
    const table = await fetch(`${server.url}/v1/certificates.csv`, { method: 'HEAD', headers });
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  });

  it('given a rebuild, then questions and commands go on meanwhile, and the read model comes back the same', async () => {
    const token = world.tokens.chair;
    const nameOf = '/v1/projections/certificates/rebuild';
    expect(
      (await api.send('POST', nameOf, undefined, { authorization: `Bearer ${world.tokens.auditor}` })).status,
    ).toBe(403);
    const statusOf = async (): Promise<Record<string, unknown> | undefined> =>
      (await api.get('/v1/projections', token)).body.items?.find((item) => item['name'] === 'certificates');
    const generation = (await statusOf())?.['generation'] as number;
    const before = numbersOf(await api.get('/v1/certificates?limit=500', token));

    const asked = await api.send('POST', nameOf, undefined, { authorization: `Bearer ${token}` });
    expect(asked.status).toBe(202);
    expect(asked.body).toEqual({ name: 'certificates', begun: true });
    let answered = 0;
    for (;;) {
      const status = await statusOf();
      const last = await issueMany(1);
      const { body } = await api.get(`/v1/certificates?limit=1&minPosition=${last}`, token);
      expect(body.items).toHaveLength(1);
      answered += 1;
      if (status?.['generation'] !== generation && status?.['rebuilding'] === false) break;
    }

    expect(answered).toBeGreaterThan(0);
    const after = numbersOf(await api.get('/v1/certificates?limit=500', token));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(
      (await api.send('POST', '/v1/projections/nothing/rebuild', undefined, { authorization: `Bearer ${token}` }))
        .status,
    ).toBe(404);
  });

  it('given a server that serves, then it says that it lives and is ready, and how far each read model is', async () => {
    const ready = await api.get('/health/ready');

    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 'ready', projector: true, reasons: [] });
    const models = ready.body['readModels'] as readonly { name: string; state: string }[];
    expect(models.map(({ name, state }) => [name, state])).toEqual(READ_MODELS.map(({ name }) => [name, 'live']));
  });

  it('given a stream that a client holds open, when the server is asked to stop, then it stops all the same', async () => {
    const other = await makeTradingWorld();
    const stopping = await startServer(other.data);
    const answer = await fetch(`${stopping.url}/v1/events/feed`, {
      headers: { authorization: `Bearer ${other.tokens.auditor}` },
    });

    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const readUntil = async (enough: () => boolean): Promise<string> => {
      for (;;) {
        if (enough()) return 'read';
        const { done, value } = await reader.read();
        if (done) return 'ended';
        text += value;
      }
    };
    await readUntil(() => text.includes('event: participant.admitted'));
    const [code, end] = await Promise.all([stopping.stop(), readUntil(() => false)]);
    other.remove();

    expect([code, end]).toEqual([0, 'ended']);
  }, 30_000);
});
