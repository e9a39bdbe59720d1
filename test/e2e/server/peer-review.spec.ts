import { membershipCommands } from '@kp/public-record';
import { ApiClient, type Sending } from './api-client';
import { startServer, type RunningServer } from './running-server';
import { makeTradingWorld, type TradingWorld } from './trading-world';

jest.setTimeout(60_000);

/** The Participants of November 2005 beside those of the world, so that the communiqué's counts have somebody to be about. */
const WORLD = ['ZA', 'EU', 'AE'];

describe('peer review, recommendations and the compliance matrix, over HTTP', () => {
  let world: TradingWorld;
  let server: RunningServer;
  let api: ApiClient;

  beforeAll(async () => {
    world = await makeTradingWorld();
    server = await startServer(world.data);
    api = new ApiClient(server.url);
  });

  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    world.remove();
  });

  const sendingOn = (on: string, token: string, etag?: string): Sending => ({
    token,
    occurredAt: `${on}T10:00:00.000Z`,
    ...(etag === undefined ? {} : { ifMatch: etag }),
  });

  type Body = Readonly<Record<string, unknown>>;

  /** Sends a command that has to hold, dated to a day; answers with the position that reads have to reach. */
  async function send(on: string, path: string, data: object, token: string, etag?: string): Promise<string> {
    const answer = await api.post(path, data, sendingOn(on, token, etag));
    expect([path, answer.status, answer.body['detail']]).toEqual([path, 201, undefined]);
    return String(answer.body['position']);
  }

  const source = 'Made up for this story';
  const invite = (participant: string, on: string, changes: object = {}): Promise<string> =>
    send(
      on,
      '/v1/reviews/invitations',
      { participant, review: '2005-1', kind: 'visit', source, ...changes },
      world.tokens.chair,
    );
  const schedule = (participant: string, from: string, to: string): Promise<string> =>
    send(
      '2005-03-01',
      `/v1/reviews/${participant}-2005-1/schedule`,
      { from, to, source },
      world.tokens.monitor,
      '"v0"',
    );
  const complete = (participant: string, startedOn: string, endedOn: string): Promise<string> =>
    send(
      endedOn,
      `/v1/reviews/${participant}-2005-1/completion`,
      { startedOn, endedOn, certainty: 'stated', source },
      world.tokens.monitor,
      '"v1"',
    );

  it('given 19 visits done, 6 set for the end of 2005 and 11 invited, then the sentence of the communiqué is a query', async () => {
    const admitted = membershipCommands()
      .flatMap(({ command }) => (command.type === 'AdmitParticipant' ? [command.data] : []))
      .filter(({ participant }) => !WORLD.includes(participant) && participant !== 'CI' && participant !== 'CD');
    const more = admitted.slice(0, 37);
    for (const { participant, name, kind, producer } of more) {
      const data = {
        effectiveFrom: '2003-01-01',
        certainty: 'derived',
        source,
        participant,
        name,
        kind,
        producer,
      };
      await send('2003-01-01', '/v1/participants', data, world.tokens.chair);
    }
    const codes = [...WORLD, ...more.map(({ participant }) => participant)];
    for (const [index, code] of codes.entries()) {
      if (index >= 36) break;
      await invite(code, '2005-01-10');
      if (index < 19) await schedule(code, '2005-04-04', '2005-04-08');
      else if (index < 25) await schedule(code, '2005-12-05', '2005-12-09');
    }
    let position = '0';
    for (const code of codes.slice(0, 19)) position = await complete(code, '2005-04-04', '2005-04-08');

    const query = `on=2005-11-17&until=2005-12-31&minPosition=${position}`;
    const { status, body } = await api.get(`/v1/reviews/coverage?${query}`, world.tokens.stranger);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      counts: { visited: 19, expected: 6, invited: 11 },
      visited: codes.slice(0, 19).toSorted(),
      expected: codes.slice(19, 25).toSorted(),
      invited: codes.slice(25, 36).toSorted(),
    });
    const left = codes.slice(36);
    expect(body['notInvited']).toEqual(expect.arrayContaining(left));

    const list = await api.get('/v1/reviews?on=2005-11-17&stage=completed&limit=50', world.tokens.exporterOfZa);
    expect(list.body.items).toHaveLength(19);
    const csv = await api.get('/v1/reviews.csv?on=2005-11-17&participant=ZA', world.tokens.exporterOfZa);
    expect(csv.text).toMatch(/ZA-2005-1,ZA,2005-1,visit,,completed,2005-01-10,2005-04-04/);
    expect((await api.get('/v1/reviews/coverage?on=2005-01-01', world.tokens.auditor)).body['counts']).toMatchObject({
      visited: 0,
      invited: 0,
    });
  });

  it('given a late report for the Chair only, then the clocks and the matrix tell it to those who may know', async () => {
    const { chair, monitor, exporterOfZa, stranger, auditor } = world.tokens;
    const one = await api.get('/v1/reviews/ZA-2005-1?on=2005-05-01', monitor);
    expect(one.body).toMatchObject({ stage: 'completed', reportClock: { kind: 'overdue', due: '2005-04-29' } });
    const report = {
      title: 'A report',
      findings: [{ obligation: 'KP-IV-a', rating: 'not-met', statement: 'Nobody counts' }],
      visibility: 'chair',
    };
    await send('2005-05-10', '/v1/reviews/ZA-2005-1/report', report, monitor, '"v2"');
    await send('2005-05-12', '/v1/reviews/ZA-2005-1/report/receipt', {}, chair, '"v3"');
    const made = { participant: 'ZA', review: '2005-1', item: 1, text: 'Count', owner: 'Ministry', due: '2005-12-31' };
    const asked = { ...made, obligations: ['KP-IV-a'], visibility: 'chair' };
    const position = await send('2005-05-12', '/v1/recommendations', asked, monitor);

    const at = `minPosition=${position}`;
    const findings = async (token: string): Promise<unknown> =>
      ((await api.get('/v1/reviews/ZA-2005-1', token)).body['report'] as Body)['findings'];
    expect(await findings(chair)).toEqual(report.findings);
    expect(await findings(exporterOfZa)).toEqual(report.findings);
    expect([await findings(monitor), await findings(stranger)]).toEqual([undefined, undefined]);
    expect((await api.get(`/v1/recommendations?${at}`, exporterOfZa)).body.items).toMatchObject([
      { name: 'ZA-2005-1.1', status: 'open' },
    ]);
    expect((await api.get(`/v1/recommendations?${at}`, monitor)).body.items).toEqual([]);
    expect((await api.get('/v1/recommendations/ZA-2005-1.1', stranger)).status).toBe(404);
    const events = await api.get('/v1/events?type=recommendation.made', monitor);
    expect(events.body.items).toEqual([]);
    expect((await api.get('/v1/events?type=recommendation.made', auditor)).body.items).toHaveLength(1);

    const cell = async (token: string): Promise<unknown> =>
      (await api.get(`/v1/compliance/ZA?on=2006-01-01&obligation=KP-IV-a&${at}`, token)).body.items?.[0];
    expect(await cell(auditor)).toMatchObject({
      participant: 'ZA',
      obligation: 'KP-IV-a',
      state: 'open-finding',
      reason: 'ZA-2005-1 found on 2005-05-10: not-met; Recommendation ZA-2005-1.1 is overdue since 2005-12-31',
    });
    expect(await cell(monitor)).toMatchObject({ state: 'unknown', reasons: [] });
    const clocks = await api.get('/v1/compliance/matrix?on=2005-06-03&obligation=KP-VI-15&state=overdue', monitor);
    expect(clocks.body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ participant: 'ZA', state: 'overdue' })]),
    );
    const table = await api.get('/v1/compliance/matrix.ndjson?on=2005-06-03', auditor);
    expect(table.text.trim().split('\n').length % 26).toBe(0);
    const csv = await api.get('/v1/compliance/matrix.csv?on=2005-06-03&obligation=KP-VI-15', auditor);
    expect(csv.text).toContain('participant,name,obligation,state,reason,evidence,source,synthetic');
    expect((await api.get('/v1/compliance/matrix', stranger)).status).toBe(403);
  });

  it('given what does not fit, then it is refused with the rule and its source', async () => {
    const { monitor, exporterOfZa, chair } = world.tokens;
    const refused = async (path: string, data: object, token: string, on: string, etag?: string): Promise<Body> => {
      const { body } = await api.post(path, data, sendingOn(on, token, etag));
      return { ...body, ...(body['errors'] as readonly Body[] | undefined)?.[0] };
    };
    const made = { participant: 'AE', review: '2009-1', item: 1, text: 'x', owner: 'x' };
    const without = { ...made, obligations: ['KP-IV-a'], visibility: 'public' };
    expect(await refused('/v1/recommendations', without, monitor, '2005-06-01')).toMatchObject({
      code: 'recommendation-without-a-visit',
      rule: 'KPCS VI.13 and 15; peer review system of 2003',
    });
    const before = { participant: 'ZA', review: '2002-1', kind: 'visit', source };
    expect(await refused('/v1/reviews/invitations', before, exporterOfZa, '2002-12-31')).toMatchObject({
      code: 'before-the-scheme',
    });
    await invite('ZA', '2005-06-01', { review: '2005-9' });
    const done = { startedOn: '2005-06-02', endedOn: '2005-06-03', certainty: 'stated', source };
    expect(await refused('/v1/reviews/ZA-2005-9/completion', done, monitor, '2005-06-03', '"v0"')).toMatchObject({
      code: 'review-not-scheduled',
    });
    const report = { title: 'x', visibility: 'public' };
    expect(await refused('/v1/reviews/ZA-2005-9/report', report, monitor, '2005-06-03', '"v0"')).toMatchObject({
      code: 'review-not-held',
      rule: 'KPCS VI.15: a report follows the end of the mission',
    });
    const followUp = { participant: 'ZA', review: '2005-10', kind: 'follow-up', follows: '2005-9', source };
    expect(await refused('/v1/reviews/invitations', followUp, chair, '2005-11-17')).toMatchObject({
      code: 'follow-up-of-nothing',
    });
  });

  it('given what a Participant declares, then it is read, and judged', async () => {
    const { exporterOfZa } = world.tokens;
    const declare = (measure: string, reference: string): Promise<string> =>
      send(
        '2005-06-10',
        '/v1/implementations/ZA/measures',
        { measure, reference, statement: 'x', effectiveFrom: '2003-01-01', certainty: 'stated', source },
        exporterOfZa,
      );
    await declare('exporting-authority', 'Board');
    const position = await declare('importing-authority', 'Customs');
    const read = await api.get('/v1/implementations/ZA', world.tokens.importerOfEu);
    expect(read.body).toMatchObject({
      participant: 'ZA',
      measures: [{ reference: 'Board' }, { reference: 'Customs' }],
    });
    const query = `on=2005-06-10&obligation=KP-IV-b&minPosition=${position}`;
    expect((await api.get(`/v1/compliance/ZA?${query}`, exporterOfZa)).body.items).toMatchObject([{ state: 'met' }]);
    expect((await api.get('/v1/compliance/obligations')).body.items).toHaveLength(26);
  });
});
