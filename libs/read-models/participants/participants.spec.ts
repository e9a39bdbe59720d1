import type { LocalDate } from '@kp/kernel';
import type { DecisionNumber, ParticipantCode, ParticipantCommand } from '@kp/scheme';
import { chair } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { ParticipantQueries } from './queries';

const LB = 'LB' as ParticipantCode;
const day = (date: string) => date as LocalDate;

function fact(effectiveFrom: string) {
  return { participant: LB, effectiveFrom: day(effectiveFrom), certainty: 'stated', source: 'Notice' } as const;
}

const admitted: ParticipantCommand = {
  type: 'AdmitParticipant',
  data: { ...fact('2003-01-01'), name: 'Lebanon', kind: 'state', producer: false },
};
const decision = 'CHAIR-1' as DecisionNumber;
const removed: ParticipantCommand = {
  type: 'RemoveParticipant',
  data: { ...fact('2004-04-01'), reason: 'No law', decision },
};
const rejoined: ParticipantCommand = { type: 'RejoinParticipant', data: fact('2005-09-20') };
const prefixed: ParticipantCommand = {
  type: 'AssignPrefix',
  data: { ...fact('2003-01-01'), prefix: 'LB', effectiveUntil: null },
};
const restricted: ParticipantCommand = {
  type: 'ImposeTradeRestriction',
  data: {
    participant: LB,
    restriction: 'notice-1',
    scope: 'participant',
    effect: 'enhanced-vigilance',
    effectiveFrom: day('2005-10-01'),
    effectiveUntil: null,
    legalBasis: 'Notice 1',
  },
};
const lifted: ParticipantCommand = {
  type: 'LiftTradeRestriction',
  data: { participant: LB, restriction: 'notice-1', effectiveFrom: day('2005-11-01'), legalBasis: 'Notice 2' },
};

let world: RecordedWorld;
let participants: ParticipantQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  participants = new ParticipantQueries(world.readModels);
  await recordNotice();
});

afterEach(() => {
  world.close();
});

async function recordNotice(): Promise<void> {
  await world.act('2005-12-01', chair, {
    type: 'IssueChairNotice',
    data: {
      decision,
      title: 'Removal',
      issuedOn: day('2004-04-01'),
      effectiveFrom: day('2004-04-01'),
      certainty: 'stated',
      source: 'Notice',
    },
  });
}

async function record(...commands: ParticipantCommand[]): Promise<void> {
  for (const command of commands) await world.act('2005-12-01', chair, command);
  await world.fold();
}

describe('membership', () => {
  it('holds from its own day on until another fact does', async () => {
    await record(admitted, prefixed, removed, rejoined);
    const on = (date: string) => participants.participantsOn(day(date)).value;
    expect(on('2002-12-31')).toEqual([]);
    expect(on('2004-03-31')).toEqual([
      {
        code: LB,
        name: 'Lebanon',
        standing: 'participant',
        kind: 'state',
        producer: false,
        since: '2003-01-01',
        certainty: 'stated',
        prefixes: ['LB'],
        maximumValidity: null,
        synthetic: false,
      },
    ]);
    expect(on('2004-04-01')).toEqual([]);
    expect(on('2005-09-20')).toMatchObject([{ since: '2005-09-20' }]);
  });

  it('is as known at a position: what was recorded later is not in the answer', async () => {
    await record(admitted, removed);
    const before = await world.store.head();
    await record(rejoined);
    expect(participants.participantsOn(day('2005-11-17')).value).toHaveLength(1);
    expect(participants.participantsOn(day('2005-11-17'), { asOf: before }).value).toEqual([]);
  });

  it('is told as intervals, with the event that said so', async () => {
    await record(admitted, removed, rejoined);
    const { value } = participants.participant(LB);
    expect(
      value?.standings.map(({ standing, effectiveFrom, effectiveUntil, reason }) => [
        standing,
        effectiveFrom,
        effectiveUntil,
        reason,
      ]),
    ).toEqual([
      ['participant', '2003-01-01', '2004-03-31', null],
      ['removed', '2004-04-01', '2005-09-19', 'No law'],
      ['participant', '2005-09-20', null, null],
    ]);
    expect(value?.standings.map(({ position }) => position)).toEqual([2, 3, 4]);
    expect(value?.history.map(({ detail }) => detail)).toEqual([
      'Lebanon admitted as a state',
      'Removed: No law',
      'Rejoined',
    ]);
    expect(participants.participant('XX' as ParticipantCode).value).toBeUndefined();
  });

  it('tells a place recognised for trade apart from Participants', async () => {
    await world.act('2005-12-01', chair, {
      type: 'RecogniseTradingEntity',
      data: { ...fact('2003-01-01'), participant: 'TW' as ParticipantCode, name: 'Chinese Taipei' },
    });
    await record(admitted);
    expect(participants.participantsOn(day('2004-01-01')).value.map(({ code }) => code)).toEqual([LB]);
    expect(
      participants.tradingPartnersOn(day('2004-01-01')).value.map(({ code, standing }) => [code, standing]),
    ).toEqual([
      [LB, 'participant'],
      ['TW', 'trading-entity'],
    ]);
  });
});

describe('restrictions', () => {
  it('hold from their first to their last day, and were open as known before they were lifted', async () => {
    await record(admitted, restricted);
    const before = await world.store.head();
    await record(lifted);
    const on = (date: string) => participants.restrictionsOn(day(date)).value.map(({ restriction }) => restriction);
    expect(['2005-09-30', '2005-10-01', '2005-10-31', '2005-11-01'].map(on)).toEqual([
      [],
      ['notice-1'],
      ['notice-1'],
      [],
    ]);
    expect(participants.restrictions().value).toMatchObject([
      { effectiveUntil: '2005-10-31', liftedBy: 'Notice 2', imposedAt: before, effect: 'enhanced-vigilance' },
    ]);
    expect(participants.restrictionsOn(day('2006-01-01'), { asOf: before }).value).toMatchObject([
      { effectiveUntil: null, liftedBy: null, liftedAt: null },
    ]);
    expect(participants.membershipHistory({ code: LB }).value.at(-1)).toMatchObject({
      type: 'participant.trade-restriction-lifted',
      certainty: null,
      source: 'Notice 2',
    });
  });
});
