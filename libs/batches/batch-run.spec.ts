import { gzipSync } from 'node:zlib';
import { carats, type LocalDate } from '@kp/kernel';
import { commandIdOf } from '@kp/ledger';
import type { CertificateNumber, SchemeCommand } from '@kp/scheme';
import { BatchWorld, confirming, CUSTOMS, inThisThread, ndjson } from './testing/batch-world';

const three = [confirming('ZA0000001'), confirming('ZA0000002'), confirming('ZA0000003')];

describe('a batch that is worked off', () => {
  let world: BatchWorld;

  beforeEach(async () => {
    world = new BatchWorld();
    await world.begin();
  });

  afterEach(() => {
    world.end();
  });

  it('given lines of which one is malformed, then the others are recorded and each has a result in its place', async () => {
    const batch = await world.send(
      `${ndjson([confirming('ZA0000001', {}, { id: 'one' })])}{"command":\n\n${ndjson([confirming('ZA0000002')])}`,
    );

    expect(batch).toMatchObject({
      state: 'done',
      counts: { lines: 3, recorded: 2, repeated: 0, acceptable: 0, rejected: 1 },
    });
    expect(await world.results(batch)).toMatchObject([
      { line: 1, id: 'one', status: 'recorded', position: '3', flags: ['confirmation-of-unknown'] },
      { line: 2, id: null, status: 'rejected', problem: { code: 'malformed-json' } },
      { line: 4, id: null, status: 'recorded', position: '4' },
    ]);
  });

  it('given a line that contradicts an earlier one of its batch, then it is recorded and flagged', async () => {
    const later = confirming('ZA0000001', { carats: '11.00' });
    const batch = await world.send(ndjson([confirming('ZA0000001', {}), { ...later, id: 'later' }]));

    const [, second] = await world.results(batch);
    expect(second).toMatchObject({
      status: 'recorded',
      flags: ['confirmation-of-unknown', 'contradicting-confirmation'],
    });
    expect(await world.recorded()).toBe(2);
  });

  it('given two lines with one id, then the same line is a repetition and another one is refused', async () => {
    const line = confirming('ZA0000001', {}, { id: 'one' });
    const batch = await world.send(ndjson([line, line, confirming('ZA0000002', {}, { id: 'one' })]));

    expect(await world.results(batch)).toMatchObject([
      { status: 'recorded', position: '3' },
      { status: 'repeated', position: '3' },
      { status: 'rejected', problem: { code: 'idempotency-key-reused', pointer: '/id' } },
    ]);
    const again = await world.send(ndjson([confirming('ZA0000001', { parcels: 4 }, { id: 'one' })]), { key: 'other' });
    expect(await world.results(again)).toMatchObject([
      { status: 'rejected', problem: { code: 'idempotency-key-reused', pointer: '/id' } },
    ]);
  });

  it('given the lines of an earlier batch, then those with ids are repetitions under any key', async () => {
    const lines = ndjson([confirming('ZA0000001', {}, { id: 'one' }), confirming('ZA0000002', {}, { id: 'two' })]);
    await world.send(lines);
    const again = await world.send(lines, { key: 'another key' });

    expect(again.counts).toMatchObject({ recorded: 0, repeated: 2 });
    expect(await world.recorded()).toBe(2);
  });

  it('given a line that acts as somebody else, then that line alone is refused', async () => {
    const batch = await world.send(
      ndjson([
        confirming('ZA0000001', {}, { as: { role: 'importing-authority', participant: 'EU' } }),
        confirming('ZA0000002', {}, { as: { role: 'importing-authority', participant: 'AE' } }),
        confirming('ZA0000003', {}, { as: { role: 'importing-authority', authority: 'Customs of AE' } }),
        confirming('ZA0000004', {}, { as: { role: 'chair' } }),
        confirming('ZA0000005'),
      ]),
    );

    expect((await world.results(batch)).map(({ status, problem }) => problem?.code ?? status)).toEqual([
      'recorded',
      'forbidden-role',
      'forbidden-role',
      'forbidden-role',
      'recorded',
    ]);
  });

  it('given data in gzip that break off, then the batch fails and the lines before stand', async () => {
    const whole = gzipSync(
      ndjson(Array.from({ length: 300 }, (_, index) => confirming(`ZA${String(1_000_000 + index)}`))),
    );
    const batch = await world.send(whole.subarray(0, whole.length - 40));

    expect(batch).toMatchObject({ state: 'failed', problem: { code: 'truncated-gzip' }, rolledBack: false });
    expect(batch.counts.recorded).toBeGreaterThan(0);
    expect(await world.recorded()).toBe(batch.counts.recorded);
    expect(await world.results(batch)).toHaveLength(batch.counts.lines);
  });

  it('given more lines than a batch may have, or a line that is too long, then it is told', async () => {
    world.limits = { ...world.limits, lines: 2 };
    expect(await world.send(ndjson(three))).toMatchObject({
      state: 'failed',
      problem: { code: 'file-too-large' },
      counts: { lines: 2, recorded: 2 },
    });
    const long = await world.send(`${' '.repeat(1_100_000)}\n${ndjson([confirming('ZA0000009')])}`, { key: 'long' });
    expect(await world.results(long)).toMatchObject([
      { line: 1, status: 'rejected', problem: { errors: [{ code: 'line-too-long' }] } },
      { line: 2, status: 'recorded' },
    ]);
  });

  it('given a dry run, then every line is judged after those before it, and none is recorded', async () => {
    const repeated = confirming('ZA0000001', { carats: '11.00' });
    const batch = await world.send(ndjson([confirming('ZA0000001'), repeated]), { dryRun: true });

    expect(batch).toMatchObject({ state: 'done', rolledBack: false, counts: { acceptable: 2 } });
    expect((await world.results(batch))[1]).toMatchObject({
      flags: ['confirmation-of-unknown', 'contradicting-confirmation'],
    });
    expect(await world.recorded()).toBe(0);
  });

  it('given a line that does not hold and a batch that rolls back, then nothing is recorded', async () => {
    const batch = await world.send(ndjson([...three, confirming('ZA0000004', { parcels: -1 })]), {
      onError: 'rollback',
    });

    expect(batch).toMatchObject({ state: 'done', rolledBack: true, counts: { lines: 4, acceptable: 3, rejected: 1 } });
    expect(await world.recorded()).toBe(0);
  });

  it('given lines that all hold and a batch that rolls back, then all are recorded', async () => {
    const batch = await world.send(ndjson(three), { onError: 'rollback' });

    expect(batch).toMatchObject({ state: 'done', rolledBack: false, counts: { lines: 3, recorded: 3, acceptable: 0 } });
    expect((await world.results(batch)).map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
    expect(await world.recorded()).toBe(3);
  });

  it('given data in gzip that break off and a batch that rolls back, then nothing is recorded', async () => {
    const whole = gzipSync(ndjson(three));
    const batch = await world.send(whole.subarray(0, whole.length - 4), { onError: 'rollback' });

    expect(batch).toMatchObject({ state: 'failed', rolledBack: true, problem: { code: 'truncated-gzip' } });
    expect(await world.recorded()).toBe(0);
  });

  it('given another sender who takes an id between judgement and recording, then the batch ends there and says so', async () => {
    const lines = three.map((line, index) => ({ ...line, id: `line-${String(index)}` }));
    const batch = await world.put(ndjson(lines), { onError: 'rollback' });
    let readings = 0;
    const other: SchemeCommand = confirmation('ZA0000002');
    const ended = await world.run(batch, {
      readLines: async function* (files, reading) {
        readings += 1;
        if (readings === 2) {
          await world.ledger.execute({ id: commandIdOf(CUSTOMS.id, 'line-1'), command: other, actor: CUSTOMS });
        }
        // Each line in a group of its own.
        for await (const group of inThisThread(files, reading)) for (const line of group) yield [line];
      },
    });

    expect(ended).toMatchObject({ state: 'failed', problem: { code: 'batch-overtaken' }, rolledBack: false });
    expect((await world.results(ended)).map(({ status, problem }) => problem?.code ?? status)).toEqual([
      'recorded',
      'idempotency-key-reused',
      'batch-overtaken',
    ]);
  });

  it('given a stop in the middle, then it is gone on with where it was left', async () => {
    const batch = await world.put(ndjson(three));
    const stop = new AbortController();
    const stopped = await world.run(batch, {
      signal: stop.signal,
      readLines: async function* (files, reading) {
        for await (const [first] of inThisThread(files, reading)) {
          if (first !== undefined) yield [first];
          stop.abort();
        }
      },
    });
    expect(stopped).toMatchObject({ state: 'running', counts: { lines: 1 } });

    const kept = world.shelf.read(batch.id);
    expect(kept).toEqual(stopped);
    const ended = await world.run(stopped);
    expect(ended).toMatchObject({ state: 'done', counts: { lines: 3, recorded: 3 } });
    expect((await world.results(ended)).map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('given a crash before anything was noted, then nothing is recorded twice and the lines are still its own', async () => {
    const batch = await world.put(ndjson(three));
    await world.run(batch);
    const again = await world.run(batch);

    expect(again.counts).toMatchObject({ lines: 3, recorded: 3, repeated: 0 });
    expect(await world.recorded()).toBe(3);
  });

  it('given a CSV file, then its rows are lines', async () => {
    const rows = [
      'number,confirmation,authority,observed_arrivedOn,observed_parcels,observed_carats',
      'ZA0000001,EU-1,Customs of EU,2004-03-10,3,12.50',
      'ZA0000002,EU-2,Customs of EU,2004-03-10,3,much',
    ];
    const batch = await world.send(`${rows.join('\r\n')}\r\n`, { form: 'csv', command: 'ConfirmImport' });

    expect(await world.results(batch)).toMatchObject([
      { line: 2, status: 'recorded' },
      { line: 3, status: 'rejected', problem: { errors: [{ column: 'observed_carats' }] } },
    ]);
  });
});

function confirmation(number: string): SchemeCommand {
  return {
    type: 'ConfirmImport',
    data: {
      number: number as CertificateNumber,
      confirmation: 'EU-other',
      authority: 'Customs of EU',
      observed: {
        arrivedOn: '2004-03-10' as LocalDate,
        parcels: 1,
        carats: carats(100),
        valueUsd: null,
        lines: null,
        importer: null,
        exporter: null,
        sealsIntact: null,
        remarks: null,
      },
    },
  };
}
