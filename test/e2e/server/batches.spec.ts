import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ApiClient, type Answered } from './api-client';
import { batchLines, confirmationLine, resultsIn, sendBatch, whenEnded } from './batch-client';
import { startServer, type RunningServer } from './running-server';
import { makeTradingWorld, type TradingWorld } from './trading-world';

describe('a batch of commands', () => {
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

  it('given the same batch again, then it is the same batch; another one under its key is refused', async () => {
    const body = batchLines([confirmationLine(20_001)]);
    const first = await sendBatch(api, customs, body, { key: 'again' });
    const ended = await whenEnded(api, customs, first);
    const again = await sendBatch(api, customs, body, { key: 'again' });

    expect(again.status).toBe(202);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.body).toEqual(ended);
    const other = await sendBatch(api, customs, batchLines([confirmationLine(20_002)]), { key: 'again' });
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    const dry = await sendBatch(api, customs, body, { key: 'again', query: 'dryRun=true' });
    expect(await whenEnded(api, customs, dry)).toMatchObject({ counts: { repeated: 1 } });
  });

  it('given a line whose id was sent by itself before, then it is a repetition', async () => {
    const { data } = confirmationLine(20_003) as { data: object };
    const single = await api.post('/v1/import-confirmations', data, { token: customs, key: 'line-20003' });
    const batch = await whenEnded(
      api,
      customs,
      await sendBatch(api, customs, batchLines([confirmationLine(20_003)]), { key: 'after-single' }),
    );

    const [result] = await resultsIn(api, customs, batch);
    expect(result).toMatchObject({ status: 'repeated', position: single.body['position'] });
  });

  it('given a batch in gzip, or in CSV, then it is read as any other; what is damaged says so', async () => {
    const packed = gzipSync(batchLines([confirmationLine(20_010), confirmationLine(20_011)]));
    const gzip = { 'content-encoding': 'gzip' };
    const whole = await sendBatch(api, customs, packed, { key: 'gzip', headers: gzip });
    expect(await whenEnded(api, customs, whole)).toMatchObject({ state: 'done', counts: { recorded: 2 } });
    const cut = await sendBatch(api, customs, packed.subarray(0, -6), { key: 'cut', headers: gzip });
    expect(await whenEnded(api, customs, cut)).toMatchObject({ state: 'failed', problem: { code: 'truncated-gzip' } });
    const plain = await sendBatch(api, customs, batchLines([confirmationLine(1)]), { key: 'plain', headers: gzip });
    expect(plain.body).toMatchObject({ status: 422, code: 'damaged-gzip' });

    const rows =
      'number,confirmation,authority,observed_arrivedOn,observed_parcels,observed_carats\r\nZA7020012,EU-1,Customs of EU,2004-03-10,3,many\r\n';
    const csv = await whenEnded(
      api,
      customs,
      await sendBatch(api, customs, rows, { key: 'csv', type: 'text/csv', query: 'command=ConfirmImport' }),
    );
    const { text, headers } = await api.get(`${String(csv['results'])}.csv`, customs);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(text.split('\r\n')).toEqual([
      'line,id,status,position,flags,code,pointer,detail,cure',
      expect.stringMatching(/^2,,rejected,,,validation-failed,observed_carats,/),
      '',
    ]);
  });

  it('given a batch that breaks off on its way, then nothing of it is taken', async () => {
    const body = batchLines(Array.from({ length: 200 }, (_, index) => confirmationLine(21_000 + index)));
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      [
        'POST /v1/batches HTTP/1.1',
        `Host: ${hostname}`,
        `Authorization: Bearer ${customs}`,
        'Content-Type: application/x-ndjson',
        'Idempotency-Key: broken',
        `Content-Length: ${String(body.length)}`,
        '',
        body.slice(0, body.length / 2),
      ].join('\r\n'),
    );
    await pause(100);
    socket.destroy();
    await pause(100);

    const whole = await sendBatch(api, customs, body, { key: 'broken' });
    expect(whole.headers.get('idempotent-replayed')).toBeNull();
    expect(await whenEnded(api, customs, whole)).toMatchObject({ counts: { lines: 200, recorded: 200 } });
    expect(server.log.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('given a batch in chunks, then it is gone on with after a break, and worked off when it is complete', async () => {
    const body = Buffer.from(batchLines(Array.from({ length: 50 }, (_, index) => confirmationLine(22_000 + index))));
    const opened = await sendBatch(api, customs, '', { key: 'chunks', query: 'upload=chunks' });
    expect(opened).toMatchObject({ status: 201, body: { state: 'open', chunks: [] } });
    const address = String(opened.headers.get('location'));
    const send = (number: number, piece: Uint8Array<ArrayBuffer>, told = piece): Promise<Answered> =>
      api.send('PUT', `${address}/chunks/${String(number)}`, piece, {
        authorization: `Bearer ${customs}`,
        'content-type': 'application/octet-stream',
        'content-digest': `sha-256=:${createHash('sha256').update(told).digest('base64')}:`,
      });
    const complete = (chunks: number): Promise<Answered> =>
      api.post(`${address}/completion`, { chunks }, { token: customs });
    const [first, second] = [body.subarray(0, 3_333), body.subarray(3_333)];

    expect((await send(1, second)).status).toBe(200);
    expect((await send(1, second)).status).toBe(200);
    expect((await send(0, first, second)).body).toMatchObject({ status: 400, code: 'digest-mismatch' });
    expect((await send(1, first)).body).toMatchObject({ status: 409, code: 'chunk-differs' });
    expect((await complete(2)).body).toMatchObject({ status: 409, code: 'batch-incomplete' });
    expect((await api.get(address, customs)).body).toMatchObject({ chunks: [{ number: 1, bytes: second.length }] });
    expect((await send(0, first)).status).toBe(200);
    expect((await complete(2)).status).toBe(202);
    expect(await whenEnded(api, customs, opened)).toMatchObject({ state: 'done', counts: { recorded: 50 } });
    expect((await complete(2)).headers.get('idempotent-replayed')).toBe('true');
    expect((await send(2, first)).body).toMatchObject({ status: 409, code: 'batch-closed' });
  });

  it('given confirmations that were captured off line, then gaps and clocks are flagged, and all is recorded', async () => {
    const captured = (index: number, sequence: number, capturedAt: string): object => ({
      ...confirmationLine(index),
      capturedAt,
      device: 'desk-3',
      sequence,
    });
    const lines = [
      captured(23_001, 1, '2004-03-10T08:00:00Z'),
      captured(23_002, 3, '2004-03-10T08:10:00Z'),
      captured(23_003, 4, '2051-03-10T08:20:00Z'),
      { ...confirmationLine(23_004), sequence: 5 },
    ];
    const batch = await whenEnded(api, customs, await sendBatch(api, customs, batchLines(lines), { key: 'off-line' }));
    const unknown = 'confirmation-of-unknown';
    expect(await resultsIn(api, customs, batch)).toMatchObject([
      { status: 'recorded', flags: [unknown] },
      { status: 'recorded', flags: [unknown, 'device-sequence-gap'] },
      { status: 'recorded', flags: [unknown, 'captured-in-the-future'] },
      { status: 'rejected', problem: { errors: [{ pointer: '/device' }] } },
    ]);

    const { data } = confirmationLine(23_005) as { data: object };
    const headers = { 'captured-at': '2004-03-10T08:30:00Z', 'capture-device': 'desk-3', 'capture-sequence': '4' };
    const single = await api.post('/v1/import-confirmations', data, { token: customs, headers });
    expect(single.body).toMatchObject({ flags: [unknown, 'device-sequence-repeated'] });
    const { body } = await api.get('/v1/certificates/ZA7023005/history', world.tokens.auditor);
    expect(body.items).toMatchObject([
      { capture: { at: '2004-03-10T08:30:00.000Z', device: 'desk-3', sequence: 4 }, flags: single.body['flags'] },
    ]);
    const wrong = { token: customs, headers: { 'capture-sequence': '4' } };
    expect((await api.post('/v1/import-confirmations', data, wrong)).body).toMatchObject({ code: 'parameter-invalid' });
  });

  it('given others than the sender, then only those who watch over the scheme read a batch', async () => {
    const taken = await sendBatch(api, customs, batchLines([confirmationLine(20_020)]), { key: 'mine' });
    const batch = await whenEnded(api, customs, taken);
    const { auditor, importerOfAe, chair } = world.tokens;

    expect((await api.get(String(batch['results']), auditor, { accept: 'text/csv' })).status).toBe(200);
    expect((await api.get(`/v1/batches/${String(batch['id'])}`, chair)).status).toBe(200);
    expect((await api.get(`/v1/batches/${String(batch['id'])}`, importerOfAe)).body).toMatchObject({ status: 403 });
    expect((await api.get(String(batch['results']), importerOfAe)).body).toMatchObject({ status: 403 });
    expect((await sendBatch(api, auditor, '{}', { key: 'x' })).body).toMatchObject({ status: 403 });
    expect((await api.get(String(batch['results']), customs, { accept: 'application/json' })).status).toBe(406);
    expect((await api.get('/v1/batches/00000000-0000-5000-8000-000000000000', chair)).status).toBe(404);
  });

  it('given what is no batch, then it says what one is', async () => {
    const refused = async (type: string, body: string, more: object = {}): Promise<unknown> => {
      const { body: told } = await sendBatch(api, customs, body, { key: 'none', type, ...more });
      return told['code'];
    };

    expect(await refused('application/json', '{}')).toBe('unsupported-media-type');
    expect(await refused('application/octet-stream', 'x')).toBe('unsupported-media-type');
    expect(await refused('application/x-ndjson', '')).toBe('body-missing');
    expect(await refused('application/x-ndjson', 'x', { query: 'onError=panic' })).toBe('parameter-invalid');
    expect(await refused('application/x-ndjson', 'x', { headers: { 'content-encoding': 'br' } })).toBe(
      'unsupported-media-type',
    );
    expect(await refused('application/x-ndjson', 'x', { headers: { 'content-digest': 'md5=:x:' } })).toBe(
      'digest-missing',
    );
    const csvElsewhere = await api.send('POST', '/v1/import-confirmations', 'a,b', {
      authorization: `Bearer ${customs}`,
      'content-type': 'text/csv',
      'idempotency-key': 'csv',
    });
    expect(csvElsewhere.status).toBe(415);
  });
});

describe('a batch on a server with small limits, which is killed', () => {
  let world: TradingWorld;

  beforeAll(async () => {
    world = await makeTradingWorld();
  }, 120_000);

  afterAll(() => {
    world.remove();
  });

  it('given a batch over the limits, then it is not taken; the limits are told', async () => {
    const server = await startServer(world.data, { KPL_BATCH_BYTES: '2048', KPL_BATCH_LINES: '2' });
    const api = new ApiClient(server.url);
    const lines = Array.from({ length: 20 }, (_, index) => confirmationLine(index));
    const large = await sendBatch(api, world.tokens.importerOfEu, batchLines(lines), { key: 'large' });
    expect(large).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
    expect(large.headers.get('batch-line-limit')).toBe('2');
    expect(large.headers.get('batch-size-limit')).toBe('2048');
    const packed = gzipSync(batchLines(lines));
    const bomb = await sendBatch(api, world.tokens.importerOfEu, packed, { key: 'bomb', query: 'onError=rollback' });
    expect(await whenEnded(api, world.tokens.importerOfEu, bomb)).toMatchObject({
      state: 'failed',
      rolledBack: true,
      problem: { code: 'file-too-large' },
    });
    expect(await server.stop()).toBe(0);
  }, 120_000);

  it('given that it is killed while it works a batch off, then it goes on at its next start and records nothing twice', async () => {
    const customs = world.tokens.importerOfEu;
    const lines = Array.from({ length: 6_000 }, (_, index) => confirmationLine(index));
    let server = await startServer(world.data);
    let api = new ApiClient(server.url);
    const taken = await sendBatch(api, customs, batchLines(lines), { key: 'killed' });
    const address = String(taken.headers.get('location'));
    for (;;) {
      const { body } = await api.get(address, customs);
      const { recorded } = body['counts'] as { recorded: number };
      if (recorded > 0 || body['state'] === 'done') break;
    }
    await server.kill();

    server = await startServer(world.data);
    api = new ApiClient(server.url);
    const batch = await whenEnded(api, customs, taken);
    expect(batch).toMatchObject({ state: 'done', counts: { lines: 6_000, recorded: 6_000, repeated: 0 } });
    const results = await resultsIn(api, customs, batch);
    expect(results.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(new Set(results.map(({ position }) => position)).size).toBe(6_000);
    const { body } = await api.get('/v1/certificates/ZA7000000/history', world.tokens.auditor);
    expect(body.items).toHaveLength(1);
    expect(await server.stop()).toBe(0);
  }, 180_000);
});
