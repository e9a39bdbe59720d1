import type { Actor, LocalDate, Position } from '@kp/kernel';
import {
  clearanceOf,
  FULL_CLEARANCE,
  type CellState,
  type Clearance,
  type ObligationId,
  type ParticipantCode,
  type ReferenceNumber,
  type SchemeCommand,
  type StatisticalPeriod,
} from '@kp/scheme';
import { AE, admitThree, chair, confirm, importing, numbered, send, ZA } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { ComplianceQueries } from './queries';
import { ReviewQueries } from './review-queries';

const monitors: Actor = { id: 'monitors', roles: ['working-group'] };
const day = (text: string): LocalDate => text as LocalDate;
const source = 'Letter';
let world: RecordedWorld;
let compliance: ComplianceQueries;
let reviews: ReviewQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  compliance = new ComplianceQueries(world.readModels);
  reviews = new ReviewQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

interface Asked {
  readonly on: string;
  readonly asOf?: Position;
  readonly clearance?: Clearance;
}

function cell(participant: ParticipantCode, obligation: ObligationId, { on, asOf, clearance = FULL_CLEARANCE }: Asked) {
  const { value } = compliance.matrix({ on: day(on), clearance, ...(asOf === undefined ? {} : { asOf }) });
  const found = value
    .find((row) => row.participant === participant)
    ?.cells.find((one) => one.obligation === obligation);
  if (found === undefined) throw new Error(`${participant} has no cell ${obligation}.`);
  return found;
}
const stateOf = (obligation: ObligationId, asked: Asked, participant = ZA): CellState =>
  cell(participant, obligation, asked).state;

const key = { participant: ZA, review: '2004-1' as ReferenceNumber };

/** A visit to South Africa from its invitation to its report, which finds controls wanting. */
async function visit(visibility: 'working-group' | 'chair' = 'working-group'): Promise<void> {
  const act = (on: string, as: Actor, command: SchemeCommand): Promise<Position> => world.act(on, as, command);
  await act('2004-01-10', chair, { type: 'InviteReview', data: { ...key, kind: 'visit', follows: null, source } });
  await act('2004-02-01', monitors, {
    type: 'ScheduleReview',
    data: { ...key, from: day('2004-03-01'), to: day('2004-03-05'), team: null, source },
  });
  await act('2004-03-06', monitors, {
    type: 'CompleteReview',
    data: { ...key, startedOn: day('2004-03-01'), endedOn: day('2004-03-05'), certainty: 'stated', source },
  });
  await act('2004-03-20', monitors, {
    type: 'FileReviewReport',
    data: {
      ...key,
      title: 'Report',
      findings: [
        { obligation: 'KP-IV-a', rating: 'not-met', statement: 'No controls' },
        { obligation: 'KP-II-a', rating: 'met', statement: 'Each shipment has one' },
      ],
      visibility,
    },
  });
  await act('2004-03-20', monitors, {
    type: 'MakeRecommendation',
    data: {
      ...key,
      item: 1,
      text: 'Build controls',
      owner: 'Ministry',
      due: day('2004-12-31'),
      obligations: ['KP-IV-a'],
      visibility,
    },
  });
}

const close = (): Promise<Position> =>
  world.act('2005-02-01', monitors, { type: 'CloseRecommendation', data: { ...key, item: 1, reason: 'Done' } });

describe('the compliance matrix', () => {
  it('has a cell for each obligation of each Participant of the date, and says nothing where nothing is known', async () => {
    await world.fold();
    const { value } = compliance.matrix({ on: day('2004-01-01'), clearance: FULL_CLEARANCE });
    expect(value.map(({ participant, cells }) => [participant, cells.length])).toEqual([
      [AE, 26],
      ['BE', 26],
      [ZA, 26],
    ]);
    expect(new Set(value.flatMap(({ cells }) => cells.map(({ state }) => state)))).toEqual(new Set(['unknown']));
    expect(compliance.matrix({ on: day('2002-01-01'), clearance: FULL_CLEARANCE }).value).toEqual([]);
  });

  it('given a finding, keeps it open until all that was recommended is closed', async () => {
    await visit();
    const before = await world.store.head();
    await close();
    await world.fold();
    expect(stateOf('KP-IV-a', { on: '2004-03-19' })).toBe('unknown');
    const open = cell(ZA, 'KP-IV-a', { on: '2005-01-01' });
    expect(open.state).toBe('open-finding');
    expect(open.reasons.map(({ detail }) => detail)).toEqual([
      'ZA-2004-1 found on 2004-03-20: not-met',
      'Recommendation ZA-2004-1.1 is overdue since 2004-12-31',
    ]);
    expect(open.reasons.every(({ positions }) => positions.length === 1)).toBe(true);
    expect(stateOf('KP-II-a', { on: '2004-03-20' })).toBe('met');
    expect(stateOf('KP-IV-a', { on: '2005-02-01' })).toBe('met');
    expect(stateOf('KP-IV-a', { on: '2005-02-01', asOf: before })).toBe('open-finding');
  });

  it('given a finding that the asker may not read, leaves no trace of it', async () => {
    await visit('chair');
    await world.fold();
    const on = '2004-06-01';
    const asks = (as: Actor): CellState => stateOf('KP-IV-a', { on, clearance: clearanceOf(as) });
    expect(asks(chair)).toBe('open-finding');
    expect(asks(monitors)).toBe('unknown');
    expect(asks({ id: 'x', roles: ['exporting-authority'], participant: ZA })).toBe('open-finding');
    expect(asks({ id: 'x', roles: ['exporting-authority'], participant: AE })).toBe('unknown');
  });

  it('reads the clocks of reports', async () => {
    await visit();
    await world.fold();
    expect(stateOf('KP-VI-15', { on: '2004-03-10' })).toBe('due');
    expect(stateOf('KP-VI-15', { on: '2004-03-20' })).toBe('met');
    await world.act('2004-03-25', chair, { type: 'ReceiveReviewReport', data: key });
    await world.fold();
    expect(stateOf('KP-VI-15', { on: '2004-04-15' })).toBe('due');
    expect(cell(ZA, 'KP-VI-15', { on: '2004-04-16' })).toMatchObject({
      state: 'overdue',
      reasons: [{ detail: 'Posting of the report of ZA-2004-1 is overdue, by 2004-04-15' }, { state: 'met' }],
    });
  });

  it('given declarations, wants every measure of an obligation in place', async () => {
    const declare = (measure: 'exporting-authority' | 'importing-authority' | 'law', reference: string) =>
      world.act('2004-01-10', chair, {
        type: 'DeclareMeasure',
        data: {
          participant: ZA,
          measure,
          reference,
          statement: 'x',
          effectiveFrom: day('2003-02-01'),
          certainty: 'stated',
          source,
        },
      });
    await declare('exporting-authority', 'Board');
    const half = await world.store.head();
    await declare('importing-authority', 'Customs');
    await declare('law', 'Act');
    await world.act('2004-06-01', chair, {
      type: 'EndMeasure',
      data: {
        participant: ZA,
        measure: 'importing-authority',
        reference: 'Customs',
        effectiveUntil: day('2004-05-31'),
        reason: 'x',
      },
    });
    await world.fold();
    expect(stateOf('KP-IV-b', { on: '2003-02-01' })).toBe('met');
    expect(stateOf('KP-IV-b', { on: '2003-01-31' })).toBe('unknown');
    expect(stateOf('KP-IV-b', { on: '2004-06-01' })).toBe('overdue');
    expect(stateOf('KP-IV-b', { on: '2004-06-01', asOf: half })).toBe('due');
    expect(cell(ZA, 'KP-IV-d', { on: '2004-06-01' }).reasons.map(({ detail }) => detail)).toEqual([
      'penalties is not declared',
      'law in place since 2003-02-01: Act',
    ]);
  });

  it('given shipments, counts those of the last year whose receipt was not told in time', async () => {
    await send(world, numbered(1), {}, '2004-03-02');
    const sent = await world.store.head();
    await send(world, numbered(2), {}, '2004-03-02');
    await world.act('2004-03-06', importing(AE), confirm(numbered(2), 'c2'));
    await world.fold();
    const on = (date: string, asOf?: Position) =>
      cell(AE, 'KP-III-b2', asOf === undefined ? { on: date } : { on: date, asOf });
    expect(on('2004-03-01').state).toBe('unknown');
    expect(on('2004-05-01')).toMatchObject({
      state: 'due',
      reasons: [{ detail: '1 of 2 shipments of the last year answered' }],
    });
    expect(on('2004-05-02').state).toBe('overdue');
    expect(on('2004-05-02').reasons[0]?.positions).toEqual([sent]);
    expect(on('2004-05-02', sent).reasons[0]?.detail).toMatch(/^0 of 1 shipments/);
    expect(on('2005-03-03').state).toBe('unknown');
    await world.act('2004-06-01', importing(AE), confirm(numbered(1), 'c1'));
    await world.fold();
    expect([on('2004-05-31').state, on('2004-06-01').state]).toEqual(['overdue', 'met']);
  });

  it('given returns, expects those of the others too', async () => {
    const file = (participant: ParticipantCode, on: string): Promise<Position> =>
      world.act(
        on,
        { id: 'office', roles: ['statistics-office'], participant },
        {
          type: 'FileReturn',
          data: {
            participant,
            dataset: 'production',
            period: '2003-H1' as StatisticalPeriod,
            segment: 'all',
            figures: { kind: 'nil' },
            filingTimeKnown: true,
            source,
          },
        },
      );
    await file(AE, '2003-08-01');
    await world.fold();
    expect(stateOf('KP-V-b', { on: '2003-08-31' })).toBe('due');
    expect(cell(ZA, 'KP-V-b', { on: '2003-09-01' })).toMatchObject({
      state: 'overdue',
      reasons: [{ detail: '0 of 1 returns of production filed; overdue: 2003-H1' }],
    });
    expect(stateOf('KP-V-b', { on: '2003-07-31' })).toBe('unknown');
    await file(ZA, '2003-09-10');
    await world.fold();
    expect(stateOf('KP-V-b', { on: '2003-09-10' })).toBe('met');
  });

  it('given information before Plenaries, and a self-assessment, takes them', async () => {
    await world.act('2004-10-01', chair, { type: 'ProvideInformation', data: { participant: ZA, year: 2004, source } });
    await world.act('2004-10-01', chair, {
      type: 'AssessImplementation',
      data: { participant: ZA, ratings: [{ obligation: 'KP-IV-a', rating: 'met', statement: 'x' }], source },
    });
    await world.fold();
    expect(stateOf('KP-VI-11', { on: '2004-10-01' })).toBe('met');
    expect(stateOf('KP-VI-11', { on: '2004-10-31' }, AE)).toBe('due');
    expect(stateOf('KP-VI-11', { on: '2004-11-01' }, AE)).toBe('overdue');
    expect(stateOf('KP-VI-11', { on: '2003-11-01' }, AE)).toBe('unknown');
    expect(stateOf('KP-V-c', { on: '2004-10-01' })).toBe('met');
    expect(stateOf('KP-IV-a', { on: '2004-10-01' })).toBe('unknown');
  });
});

describe('reviews and recommendations', () => {
  it('are listed as they stood on a day, and as known at a position', async () => {
    await visit();
    const head = await world.store.head();
    await close();
    await world.fold();
    const stages = (on: string): readonly string[] =>
      reviews.list({}, day(on), { limit: 10 }).items.map(({ state }) => state.stage);
    expect(['2004-01-09', '2004-01-10', '2004-02-01', '2004-03-05', '2004-03-20'].map(stages)).toEqual([
      [],
      ['invited'],
      ['scheduled'],
      ['completed'],
      ['reported'],
    ]);
    const view = { on: day('2005-02-01'), clearance: FULL_CLEARANCE };
    const names = (filter: object, asOf?: Position): number =>
      reviews.recommendations(filter, view, { limit: 10, ...(asOf === undefined ? {} : { asOf }) }).items.length;
    expect([names({ status: 'open' }), names({ status: 'closed' })]).toEqual([0, 1]);
    expect([names({ overdue: true }, head), names({ obligation: 'KP-II-a' }), names({ participant: AE })]).toEqual([
      1, 0, 0,
    ]);
    const public_ = { on: view.on, clearance: clearanceOf({ id: 'x', roles: ['public'] }) };
    expect(reviews.recommendations({}, public_, { limit: 10 }).items).toEqual([]);
  });

  it('tell who was visited, who will be, who has invited and who has not', async () => {
    await visit();
    await world.act('2004-04-01', chair, {
      type: 'InviteReview',
      data: { ...key, participant: AE, kind: 'visit', follows: null, source },
    });
    await world.fold();
    const on = (date: string, until?: string) =>
      reviews.coverage(day(date), until === undefined ? {} : { until: day(until) }).value;
    expect(on('2004-04-01')).toMatchObject({ visited: [ZA], expected: [], invited: [AE], notInvited: ['BE'] });
    expect(on('2004-02-01')).toMatchObject({ visited: [], expected: [], invited: [ZA], notInvited: [AE, 'BE'] });
    expect(on('2004-02-01', '2004-12-31')).toMatchObject({ expected: [ZA], invited: [] });
  });
});
