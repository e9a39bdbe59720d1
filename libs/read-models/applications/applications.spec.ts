import { carats, usDollars, type LocalDate, type Position } from '@kp/kernel';
import type { ApplicationNumber, AttemptNumber, ParticipantCode, SchemeCommand } from '@kp/scheme';
import { AE, admitThree, exporting, importing, line, numbered, ZA } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { TradeAttemptQueries, type TradeAttemptFilter } from '../trade-attempts/queries';
import { ApplicationQueries, type ApplicationFilter } from './queries';

let world: RecordedWorld;
let applications: ApplicationQueries;
let attempts: TradeAttemptQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  applications = new ApplicationQueries(world.readModels);
  attempts = new TradeAttemptQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

const keyOf = (serial: number) => ({ issuer: ZA, application: `2004-${String(serial)}` as ApplicationNumber });

const file = (serial: number, destination = AE): SchemeCommand => ({
  type: 'FileApplication',
  data: {
    ...keyOf(serial),
    authority: 'Export office',
    exporter: { name: 'First exporter', address: 'Street 1' },
    importer: { name: 'Second importer', address: 'Street 2' },
    destination,
    origin: { kind: 'mixed' },
    lines: [line('7102.10', 100, 200), line('7102.31', 300, 400)],
    parcels: 2,
    purpose: 'commercial',
    declaration: { declaredBy: 'Director', declaredOn: '2004-02-20' as LocalDate, statement: 'No conflict diamonds.' },
  },
});

const namesOf = (filter: ApplicationFilter, asOf?: Position): readonly string[] =>
  applications
    .list(filter, { limit: 10, ...(asOf === undefined ? {} : { asOf }) })
    .items.map(({ application }) => application);

describe('applications', () => {
  it('stand in the order of filing with what was decided, as of any position', async () => {
    const authority = 'Export office';
    const filed = await world.act('2004-02-21', exporting(ZA), file(1));
    await world.act('2004-02-22', exporting(ZA), file(2, 'BE' as ParticipantCode));
    await world.act('2004-02-23', exporting(ZA), file(3), true);
    const approved = await world.act('2004-02-24', exporting(ZA), {
      type: 'ApproveApplication',
      data: { ...keyOf(1), authority, certificate: numbered(1) },
    });
    const declined = await world.act('2004-02-25', exporting(ZA), {
      type: 'DeclineApplication',
      data: { ...keyOf(2), authority, reason: 'The licence has lapsed.' },
    });
    await world.fold();

    expect(applications.list({}, { limit: 1 }).items).toEqual([
      {
        ...keyOf(1),
        status: 'approved',
        authority,
        exporter: 'First exporter',
        importer: 'Second importer',
        destination: AE,
        origin: 'mixed',
        carats: 400,
        valueUsd: 600,
        parcels: 2,
        purpose: 'commercial',
        filedOn: '2004-02-21',
        decidedOn: '2004-02-24',
        certificate: numbered(1),
        reason: null,
        firstPosition: filed,
        lastPosition: approved,
        synthetic: false,
      },
    ]);
    expect(namesOf({})).toEqual(['2004-1', '2004-2', '2004-3']);
    expect(namesOf({ status: 'filed' })).toEqual(['2004-3']);
    expect(namesOf({ status: 'filed' }, approved)).toEqual(['2004-2', '2004-3']);
    expect(namesOf({ status: 'declined' }, declined)).toEqual(['2004-2']);
    expect(namesOf({ destination: AE, filedFrom: '2004-02-22' as LocalDate })).toEqual(['2004-3']);
    expect(namesOf({ filedTo: '2004-02-21' as LocalDate })).toEqual(['2004-1']);
    expect(namesOf({}, filed)).toEqual(['2004-1']);
    const first = applications.list({}, { limit: 2 });
    const next = applications.list({}, { limit: 2, after: first.next ?? '' });
    expect(next.items).toMatchObject([{ application: '2004-3', synthetic: true }]);
  });
});

describe('reports of attempted trade', () => {
  it('stand in the order of reporting, and are found by reporter, place, way and day', async () => {
    const report = (serial: number, direction: 'import' | 'export', day: string): SchemeCommand => ({
      type: 'ReportTradeAttempt',
      data: {
        reporter: AE,
        attempt: `2004-${String(serial)}` as AttemptNumber,
        authority: 'Import office',
        place: (serial === 1 ? 'ML' : 'LR') as ParticipantCode,
        direction,
        attemptedOn: day as LocalDate,
        certificate: null,
        presentedBy: null,
        carats: carats(100),
        valueUsd: usDollars(200),
        remarks: null,
      },
    });
    const first = await world.act('2004-03-02', importing(AE), report(1, 'import', '2004-03-01'));
    await world.act('2004-03-05', importing(AE), report(2, 'export', '2004-03-04'), true);
    await world.fold();
    const found = (filter: TradeAttemptFilter, asOf?: Position): readonly string[] =>
      attempts.list(filter, { limit: 10, ...(asOf === undefined ? {} : { asOf }) }).items.map(({ attempt }) => attempt);
    expect(attempts.list({ place: 'ML' as ParticipantCode }, { limit: 10 }).items).toEqual([
      { ...report(1, 'import', '2004-03-01').data, position: first, synthetic: false },
    ]);
    expect(found({})).toEqual(['2004-1', '2004-2']);
    expect(found({}, first)).toEqual(['2004-1']);
    expect(found({ direction: 'export', reporter: AE })).toEqual(['2004-2']);
    expect(found({ attemptedFrom: '2004-03-02' as LocalDate, attemptedTo: '2004-03-03' as LocalDate })).toEqual([]);
    expect(found({ reporter: ZA })).toEqual([]);
  });
});
