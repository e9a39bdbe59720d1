import { documentOf, itemsOf, kpl, shell } from './run-kpl';
import { filing, ndjson, numberOf, Scratch, WORLD, type Line } from './world';

jest.setTimeout(60_000);

describe('what auditors read', () => {
  const scratch = new Scratch();
  const data = scratch.at('data');
  const read = (...parameters: readonly string[]): ReturnType<typeof kpl> => kpl([...parameters, '--data', data]);
  let head: string;

  beforeAll(async () => {
    const imported = await kpl(['import', '-', '--data', data, '--ndjson'], { input: ndjson(WORLD) });
    expect(imported.code).toBe(0);
    head = String(Math.max(...itemsOf(imported).map(({ position }) => Number(position))));
  });
  afterAll(() => {
    scratch.remove();
  });

  describe('kpl log', () => {
    it('given a certificate, tells its events oldest first, with who acted and what disagrees', async () => {
      const run = await read('log', numberOf(2), '--json');
      const { schema, position, items } = documentOf(run);
      expect([run.code, schema, position]).toEqual([0, 'kpl.log/1', head]);
      const events = items as readonly Line[];
      expect(events.map(({ type }) => type)).toEqual([
        'certificate.issued',
        'certificate.validated',
        'certificate.dispatched',
        'certificate.import-confirmed',
      ]);
      expect(events[3]).toMatchObject({
        roles: ['importing-authority'],
        participant: 'EU',
        flags: ['carats-differ'],
        data: { observed: { carats: '1190.00' } },
      });
    });

    it('given a pipe, writes a line of tab-separated values for each event under the names of the fields', async () => {
      const { stdout } = await read('log', numberOf(1), '--fields', 'type,participant,summary');
      expect(stdout).toBe(
        [
          'type\tparticipant\tsummary',
          'certificate.issued\tZA\tissued by ZA for 1,210.55 ct worth US$ 279,075.10 to EU, mined in ZA, valid to 2004-05-01',
          'certificate.validated\tZA\tvalidated on 2004-03-02, sealed: C-1 with S-1',
          'certificate.dispatched\tZA\tleft on 2004-03-03 by courier',
          'certificate.import-confirmed\tEU\tEU confirmed the arrival on 2004-03-05 of 1,210.55 ct in 3 parcels, seals intact',
          '',
        ].join('\n'),
      );
    });

    it('given a Participant, types and days, tells only what is meant', async () => {
      const own = await read('log', '--participant', 'CI', '--ndjson', '--fields', 'type');
      expect(itemsOf(own).map(({ type }) => type)).toEqual(['participant.admitted', 'return.filed', 'return.filed']);
      const march = ['--since', '2004-03-03', '--until', '2004-03-06', '--type', 'certificate.import-confirmed'];
      const confirmed = await read('log', '--participant', 'ZA', ...march, '--ndjson', '--fields', 'stream');
      expect(itemsOf(confirmed).map(({ stream }) => stream)).toEqual([
        `certificate-${numberOf(1)}`,
        `certificate-${numberOf(2)}`,
      ]);
    });

    it('given a thing of which the ledger has never heard, ends with 3; given events of which none is meant, with 0', async () => {
      const [unknown, none] = await Promise.all([
        read('log', 'ZA99999999'),
        read('log', numberOf(1), '--since', '2020-01-01', '--ndjson'),
      ]);
      expect([unknown.code, unknown.stderr]).toEqual([3, expect.stringContaining('never heard of ZA99999999')]);
      expect([none.code, none.stdout, none.stderr]).toEqual([0, '', 'No event is like that.\n']);
    });
  });

  describe('kpl show', () => {
    it('given a certificate, tells what the paper states, and how it stands', async () => {
      const document = documentOf(await read('show', numberOf(1), '--json'));
      expect(document).toMatchObject({
        schema: 'kpl.show/1',
        about: 'certificate',
        id: numberOf(1),
        status: 'confirmed',
        synthetic: false,
        content: { origin: 'ZA', totals: { carats: '1210.55', valueUsd: '279075.10' } },
      });
    });

    it('given a position, tells what the ledger knew; given a date, what had happened by then', async () => {
      const [{ position }] = itemsOf(await read('log', numberOf(1), '--ndjson', '--fields', 'position')) as [
        { readonly position: string },
      ];
      const statusAt = async (moment: string): Promise<unknown> =>
        documentOf(await read('show', `${numberOf(1)}@${moment}`, '--json'))['status'];
      expect(await statusAt(position)).toBe('issued');
      expect(await statusAt(`p${head}`)).toBe('confirmed');
      expect(await statusAt('2004-03-02')).toBe('validated');
      expect(await statusAt('2004-03-03T09:59:59Z')).toBe('validated');
      expect(await statusAt('2004-03-04')).toBe('dispatched');
    });

    it('given a certificate whose time was over before it arrived, tells so', async () => {
      expect(documentOf(await read('show', `${numberOf(3)}@2004-05-02`, '--json'))['status']).toBe('expired');
    });

    it('given a moment before anything was known, ends with 3 and tells how to go on', async () => {
      const { code, stderr } = await read('show', `${numberOf(1)}@2004-02-29`);
      expect([code, stderr]).toEqual([3, expect.stringContaining('as it had happened by 2004-02-29')]);
      expect(stderr).toContain(`kpl log ${numberOf(1)}`);
    });

    it('given a Participant or a return, tells what holds and why', async () => {
      expect(documentOf(await read('show', 'ci', '--json'))).toMatchObject({
        about: 'participant',
        name: 'Côte d’Ivoire',
        standing: { kind: 'participant', since: '2003-01-01' },
      });
      expect(documentOf(await read('show', 'CI-production-2004-H1-all', '--json'))).toMatchObject({
        about: 'return',
        due: '2004-08-31',
        timeliness: { kind: 'late', days: 20 },
        figures: { kind: 'stated', carats: '1200300.50' },
      });
    });

    it('given what a simulator made up, says so', async () => {
      expect(documentOf(await read('show', numberOf(3), '--json'))['synthetic']).toBe(true);
    });
  });

  describe('kpl diff-report', () => {
    it('given an importer whose customs found less, tells by how much and under which certificate', async () => {
      const { code, stdout } = await read('diff-report', 'eu', '2004-q1', '--json');
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        schema: 'kpl.diff-report/1',
        participant: 'EU',
        importer: {
          bases: { exported: { carats: '2421.10', certificates: 2 }, imported: { carats: '2400.55' } },
          causes: expect.arrayContaining([
            expect.objectContaining({ cause: 'corrected', carats: '-20.55', certificates: 2 }),
            expect.objectContaining({ cause: 'unvalued', carats: '0.00' }),
            expect.objectContaining({ cause: 'not-left', carats: '-1210.55' }),
          ]) as unknown,
          filed: null,
        },
      });
      const listed = documentOf(await read('diff-report', 'EU', '2004-Q1', '--certificates', '--json'));
      const items = listed['items'] as readonly { readonly certificate: string }[];
      expect(new Set(items.map(({ certificate }) => certificate))).toEqual(new Set([1, 2, 3].map(numberOf)));
    });

    it('given a date before the arrival, tells what was in flight then; given no quarter, ends with 2', async () => {
      const early = documentOf(await read('diff-report', 'EU', '2004-Q1', '--at', '2004-03-04', '--json'));
      expect(early).toMatchObject({ importer: { bases: { imported: { carats: '0.00' } } } });
      expect(JSON.stringify(early)).toContain('in-flight');
      expect((await read('diff-report', 'EU', '2004-H1')).code).toBe(2);
    });
  });

  describe('kpl due and kpl case', () => {
    it('given a day, tells what is overdue on it and falls due soon, with the next step', async () => {
      const document = documentOf(
        await read('due', '--at', '2004-06-10', '--from', '2004-05-01', '--to', '2004-09-30', '--json'),
      );
      expect(document).toMatchObject({ schema: 'kpl.due/1', on: '2004-06-10' });
      const items = document['items'] as readonly { readonly name: string; readonly state: string }[];
      expect(items.map(({ name, state }) => [name, state])).toEqual(
        ['CI', 'EU', 'ZA'].flatMap((code) =>
          ['certificates', 'trade'].map((dataset) => [`${code}-${dataset}-2004-Q1`, 'overdue']),
        ),
      );
      expect(items[0]).toMatchObject({ due: '2004-05-31', daysAfterDue: 10, next: 'reminder', nextFrom: '2004-06-07' });
    });

    it('given the name of an obligation, tells how it stood on a day; given none, ends with 2, and 3 where nothing is owed', async () => {
      const item = async (at: string) => documentOf(await read('case', 'CI-production-2004-H1', '--at', at, '--json'));
      expect(await item('2004-09-10')).toMatchObject({
        schema: 'kpl.case/1',
        state: 'overdue',
        next: { step: 'reminder' },
      });
      expect(await item('2004-09-20')).toMatchObject({ state: 'cured', filedOn: '2004-09-20' });
      expect((await read('case', 'CI-2004')).code).toBe(2);
      expect((await read('case', 'EU-production-2004-H1', '--at', '2005-01-01')).code).toBe(3);
    });
  });

  describe('kpl returns', () => {
    it('given a Participant, tells when each was due and filed, how late, and what is odd about it', async () => {
      const document = documentOf(await read('returns', '--participant', 'CI', '--json'));
      expect(document).toMatchObject({
        schema: 'kpl.returns/1',
        items: [
          { period: '2004-H1', due: '2004-08-31', timeliness: 'late', daysLate: 20, carats: '1200300.50', remarks: [] },
          { period: '2004-H2', due: '2005-02-28', timeliness: 'on-time', daysLate: null, remarks: [/0\.00 ct/] },
        ].map((item) => ({ ...item, remarks: expect.any(Array) as unknown })),
      });
      const [, second] = document['items'] as readonly { readonly remarks: readonly string[] }[];
      expect(second!.remarks).toEqual([expect.stringContaining('0.00 ct')]);
    });

    it('given a date or a period, tells only what had been filed by then, or for it', async () => {
      const early = await read(
        'returns',
        '--participant',
        'CI',
        '--at',
        '2004-12-31',
        '--ndjson',
        '--fields',
        'period',
      );
      const one = await read('returns', '--participant', 'CI', '--period', '2004-H2', '--ndjson', '--fields', 'id');
      expect(itemsOf(early)).toEqual([{ period: '2004-H1' }]);
      expect(itemsOf(one)).toEqual([{ id: 'CI-production-2004-H2-all' }]);
    });

    it('given a Participant that filed nothing, ends with 3', async () => {
      expect((await read('returns', '--participant', 'ZA')).code).toBe(3);
    });

    it('given a period without a return between others, names it', async () => {
      const gap = scratch.at('gap');
      const lines = [...WORLD.slice(0, 4), filing('2004-H1', '2004-08-01T10:00:00Z', '1.00')];
      lines.push(filing('2005-H1', '2005-08-01T10:00:00Z', '1.00'));
      await kpl(['import', '-', '--data', gap], { input: ndjson(lines) });
      const run = await kpl(['returns', '--participant', 'CI', '--data', gap, '--json']);
      expect(documentOf(run)['missing']).toEqual(['2004-H2']);
      expect(run.stderr).toBe('No return is on record for 2004-H2.\n');
    });
  });

  describe('kpl export', () => {
    it('writes every event as NDJSON in the order of the log, and goes on after a position', async () => {
      const all = itemsOf(await read('export'));
      const positions = all.map(({ position }) => Number(position));
      expect(positions).toHaveLength(WORLD.length);
      expect(positions).toEqual([...new Set(positions)].toSorted((left, right) => left - right));
      expect(all[0]).toMatchObject({ type: 'participant.admitted', version: 1, stream: 'participant-ZA', revision: 0 });
      expect(itemsOf(await read('export', '--after', String(positions[9])))).toEqual(all.slice(10));
    });

    it('given a type or a Participant, writes only those; given --json, one document', async () => {
      const returns = await read('export', '--type', 'return.filed', '--json');
      expect(documentOf(returns)).toMatchObject({ schema: 'kpl.export/1', position: head });
      expect(documentOf(returns)['items']).toHaveLength(2);
      expect(itemsOf(await read('export', '--participant', 'CI'))).toHaveLength(3);
    });

    it('given --epcis, writes the history of a certificate in JSON-LD', async () => {
      const document = documentOf(await read('export', '--epcis', numberOf(1)));
      expect(document).toMatchObject({ type: 'EPCISDocument', schemaVersion: '2.0' });
      const { eventList } = document['epcisBody'] as { readonly eventList: readonly Record<string, unknown>[] };
      expect(eventList.map(({ bizStep }) => bizStep)).toEqual(['commissioning', 'packing', 'shipping', 'receiving']);
      const early = documentOf(await read('export', '--epcis', `${numberOf(1)}@2004-03-01`));
      expect((early['epcisBody'] as { readonly eventList: unknown[] }).eventList).toHaveLength(1);
    });

    it('given --monthly, writes what a Participant issued and verified in a month', async () => {
      const rows = itemsOf(await read('export', '--monthly', 'EU', '--month', '2004-03', '--ndjson'));
      expect(rows.map(({ act, number, hs, carats }) => [act, number, hs, carats])).toEqual([
        ['verified', numberOf(1), '7102.10', '1200.50'],
        ['verified', numberOf(1), '7102.31', '10.05'],
        ['verified', numberOf(2), '7102.10', '1200.50'],
        ['verified', numberOf(2), '7102.31', '10.05'],
      ]);
      const codes = [
        await read('export', '--monthly', 'EU'),
        await read('export', '--monthly', 'EU', '--month', '2004-13'),
        await read('export', '--epcis', numberOf(1), '--type', 'certificate.issued'),
        await read('export', '--epcis', 'ZA'),
        await read('export', '--epcis', 'ZA99999999'),
      ].map(({ code }) => code);
      expect(codes).toEqual([2, 2, 2, 2, 3]);
    });

    it('given a reader that goes away, ends quietly', async () => {
      const { stdout, stderr } = await shell(
        `kpl export --data '${data}' | head -n 1 > /dev/null; echo \${PIPESTATUS[0]}`,
      );
      expect([stdout, stderr]).toEqual(['0\n', '']);
    });
  });

  it('given KPL_DATA, reads that folder, and --data before it', async () => {
    const env = { KPL_DATA: data };
    expect((await kpl(['log', 'ZA', '--quiet'], { env })).code).toBe(0);
    expect((await kpl(['log', 'ZA', '--data', scratch.at('nix')], { env })).code).toBe(6);
  });
});
