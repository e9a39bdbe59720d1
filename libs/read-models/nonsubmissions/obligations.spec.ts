import type { Actor, LocalDate } from '@kp/kernel';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import type { NonSubmissionKey, NonSubmissionStep, ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import { RecordedWorld } from '../testing/recorded-world';
import { ObligationQueries } from './queries';

jest.setTimeout(60_000);

const VENEZUELA = 'VE' as ParticipantCode;
const CONGO = 'CG' as ParticipantCode;
const group: Actor = { id: 'wgs', roles: ['working-group'] };
const committee: Actor = { id: 'committee', roles: ['participation-committee'] };
const chair: Actor = { id: 'chair', roles: ['chair'] };
const day = (text: string): LocalDate => text as LocalDate;

const world = new RecordedWorld();
const obligations = new ObligationQueries(world.readModels);
const trade: NonSubmissionKey = { participant: VENEZUELA, dataset: 'trade', period: '2005-Q2' as StatisticalPeriod };

const take = (actor: Actor, on: string, step: NonSubmissionStep, text: string) =>
  world.act(on, actor, { type: 'RecordNonSubmissionStep', data: { ...trade, step, text } });

beforeAll(async () => {
  await world.record(membershipCommands());
  await world.record(productionReturnCommands().filter(({ occurredAt }) => occurredAt < '2006-06-01'));
});

afterAll(() => {
  world.close();
});

describe('what Participants owe', () => {
  it('given Venezuela, which files no trade from the second quarter of 2005 on, the case climbs by recorded decisions', async () => {
    await take(group, '2005-09-10', 'reminder', 'First letter');
    await take(chair, '2005-10-03', 'notice', 'An explanation is asked for');
    const before = await world.store.head();
    await take(group, '2005-11-02', 'referral', 'No answer came');
    await take(committee, '2005-12-01', 'recommendation', 'To the next Plenary');
    await world.fold();

    const on = (date: string, asOf = obligations.newest()) => obligations.byKey(trade, day(date), { asOf }).value;
    expect(
      [
        '2005-06-30',
        '2005-07-01',
        '2005-08-31',
        '2005-09-01',
        '2005-09-10',
        '2005-11-01',
        '2005-11-17',
        '2009-01-01',
      ].map((date) => on(date)?.state),
    ).toEqual(['not-due', 'due', 'due', 'overdue', 'reminded', 'notice-issued', 'referred', 'removal-recommended']);
    expect(on('2005-09-05')).toMatchObject({
      due: '2005-08-31',
      daysAfterDue: 5,
      next: { step: 'reminder', from: '2005-09-07' },
      policyVersion: 'kp-ledger-default-1',
    });
    expect(on('2009-01-01')).toMatchObject({ next: null, steps: [{}, {}, {}, { step: 'recommendation' }] });
    expect(on('2009-01-01', before)?.state).toBe('notice-issued');
    // A recommendation removes nobody: the next quarter is owed all the same.
    expect(
      obligations.byKey({ ...trade, period: '2005-Q4' as StatisticalPeriod }, day('2006-03-01')).value?.state,
    ).toBe('overdue');
  });

  it('given that the return comes at last, is cured from that day on', async () => {
    const before = await world.store.head();
    await world.act(
      '2010-05-05',
      { id: 'office', roles: ['statistics-office'], participant: VENEZUELA },
      {
        type: 'FileReturn',
        data: { ...trade, segment: 'all', figures: { kind: 'nil' }, filingTimeKnown: true, source: 'Office' },
      },
    );
    await world.fold();
    expect(obligations.byKey(trade, day('2010-05-04')).value?.state).toBe('removal-recommended');
    expect(obligations.byKey(trade, day('2010-05-05')).value).toMatchObject({
      state: 'cured',
      filedOn: '2010-05-05',
      next: null,
    });
    expect(obligations.byKey(trade, day('2010-05-05'), { asOf: before }).value?.state).toBe('removal-recommended');
  });

  it('given the Congo, whose production came at a time that is not public, says nothing against it until it was removed', () => {
    const half: NonSubmissionKey = {
      participant: CONGO,
      dataset: 'production',
      period: '2003-H1' as StatisticalPeriod,
    };
    expect(obligations.byKey(half, day('2003-08-30')).value?.state).toBe('due');
    const after = obligations.byKey({ ...half, period: '2004-H2' as StatisticalPeriod }, day('2005-11-17')).value;
    expect(after).toBeUndefined();
  });

  it('given a day, lists what is open and falls due, in the order of the days, page by page', () => {
    const filter = { on: day('2005-11-17'), from: day('2005-08-01'), to: day('2005-12-01') };
    const all = obligations.list(filter, { limit: 1_000 }).items;
    expect(all.some(({ due, state }) => due === '2005-11-30' && state === 'due')).toBe(true);
    expect(all.some(({ due, state }) => due === '2005-08-31' && state === 'overdue')).toBe(true);
    expect(all.every(({ state }) => !['submitted', 'cured', 'not-due', 'waived'].includes(state))).toBe(true);
    const names = all.map(({ due, participant, dataset, period }) => [due, participant, dataset, period].join(' '));
    expect(names).toEqual(names.toSorted());
    const first = obligations.list(filter, { limit: 50 });
    const rest = obligations.list(filter, { limit: 1_000, after: first.next ?? '' });
    expect([...first.items, ...rest.items]).toEqual(all);
    const referred = obligations.list({ ...filter, state: 'referred' }, { limit: 10 }).items;
    expect(referred.map(({ participant, dataset }) => [participant, dataset])).toEqual([[VENEZUELA, 'trade']]);
    // 45 Participants owed two datasets of the quarter.
    const quarter = obligations.list(
      { ...filter, from: day('2005-11-30'), to: day('2005-11-30'), all: true },
      { limit: 1_000 },
    );
    expect(quarter.items).toHaveLength(90);
  });
});
