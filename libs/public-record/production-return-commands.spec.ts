import { carats, formatCarats, formatUsDollars, sumCarats, sumUsDollars, usDollars, type Instant } from '@kp/kernel';
import { evolveReturn, initialReturnState, returnDecider, returnStream, type ReturnState } from '@kp/scheme';
import type { TimedCommand } from '@kp/scheme';
import { initialCertificateState, initialParticipantState, initialStateOf, type ParticipantCode } from '@kp/scheme';
import { productionRecords, productionReturnCommands } from './production-return-commands';

/** When the record was taken into a ledger: after all of its periods. */
const TAKEN_OVER = '2026-01-01T00:00:00.000Z' as Instant;

function commandOf(id: string): TimedCommand {
  const found = productionReturnCommands().find((timed) => timed.id === `public-record/return/${id}`);
  if (found === undefined) throw new Error(`There is no command ${id}.`);
  return found;
}

/** Every return as it stands when all commands are taken by the rules of returns. */
function standingReturns(): readonly ReturnState[] {
  const states = new Map<string, ReturnState>();
  for (const { actor, occurredAt, command } of productionReturnCommands()) {
    if (command.type !== 'FileReturn' && command.type !== 'ReviseReturn') throw new Error(command.type);
    const stream = returnStream(command.data);
    const state = states.get(stream) ?? initialReturnState;
    const decision = returnDecider.decide(command, state, {
      actor,
      occurredAt,
      now: TAKEN_OVER,
      participant: (code: ParticipantCode) => ({ ...initialParticipantState, code }),
      certificate: () => initialCertificateState,
      stateOf: initialStateOf,
    });
    if (decision.kind === 'rejected') throw new Error(JSON.stringify(decision.rejections));
    states.set(stream, decision.events.reduce(evolveReturn, state));
  }
  return [...states.values()];
}

describe('the public record of production returns', () => {
  it('holds 1,529 rows of 56 participants, from 2003-H1 to 2024-H2', () => {
    const records = productionRecords();
    expect(records).toHaveLength(1529);
    expect(new Set(records.map(({ key }) => key.participant)).size).toBe(56);
    const periods = records.map(({ key }) => key.period).toSorted();
    expect([periods.at(0), periods.at(-1)]).toEqual(['2003-H1', '2024-H2']);
    expect(records.filter(({ figures }) => figures.kind === 'nil')).toHaveLength(528);
    expect(records.filter(({ filedAt }) => filedAt !== null)).toHaveLength(1052);
    expect(records.filter(({ revisedAt }) => revisedAt !== null)).toHaveLength(128);
  });

  it('adds up to 159,129,469.92 ct and US$ 10,221,535,821.86 for 2004, and to the half-years of the source', () => {
    const stated = productionRecords().flatMap(({ key, figures }) =>
      figures.kind === 'stated' && key.period.startsWith('2004') ? [{ period: key.period, ...figures }] : [],
    );
    expect(formatCarats(sumCarats(stated.map((row) => row.carats)))).toBe('159129469.92');
    expect(formatUsDollars(sumUsDollars(stated.map((row) => row.valueUsd)))).toBe('10221535821.86');
    const first = stated.filter(({ period }) => period === '2004-H1');
    expect(formatCarats(sumCarats(first.map((row) => row.carats)))).toBe('67951831.93');
  });

  it('keeps artisanal and large-scale mining apart from 2020 on, and before only in one row that is odd', () => {
    const apart = productionRecords().filter(({ key }) => key.segment !== 'all');
    expect(apart).toHaveLength(244);
    expect(apart.filter(({ key }) => key.period < '2020')).toMatchObject([
      { key: { participant: 'ML', period: '2003-H2', segment: 'artisanal' }, filedAt: '2023-09-05T10:24:05.000Z' },
    ]);
  });
});

describe('the commands that take the production returns into the ledger', () => {
  it('file each of the 1,517 returns once, and revise 128 of them as the record says and 2 for a later row', () => {
    const types = productionReturnCommands().map(({ id, command }) => `${command.type} ${id.split('/').at(-1) ?? ''}`);
    const counts = Object.fromEntries(
      [...new Set(types)].map((type) => [type, types.filter((other) => other === type).length]),
    );
    expect(counts).toEqual({ 'FileReturn filed': 1517, 'ReviseReturn revised': 128, 'ReviseReturn filed-2': 2 });
  });

  it('come in order of time and have ids of their own', () => {
    const commands = productionReturnCommands();
    const times = commands.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual(times.toSorted());
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    expect(commands.some(({ synthetic }) => synthetic === true)).toBe(false);
  });

  it('when the time of filing is not public, stand at the end of the day on which the return was due', () => {
    const { occurredAt, command } = commandOf('AO/production/2004-H1/all/filed');
    expect(occurredAt).toBe('2004-08-31T23:59:59.999Z');
    expect(command).toMatchObject({
      type: 'FileReturn',
      data: { filingTimeKnown: false, figures: { kind: 'stated', carats: 281_721_077, valueUsd: 33_669_132_123 } },
    });
  });

  it('given a revised return, file it undisclosed and bring the figures with the revision', () => {
    expect(commandOf('AO/production/2013-H1/all/filed')).toMatchObject({
      occurredAt: '2014-09-03T06:53:28.000Z',
      command: { type: 'FileReturn', data: { filingTimeKnown: true, figures: { kind: 'undisclosed' } } },
    });
    expect(commandOf('AO/production/2013-H1/all/revised')).toMatchObject({
      occurredAt: '2014-09-03T08:51:43.000Z',
      command: { type: 'ReviseReturn', data: { figures: { carats: 412_228_081, valueUsd: 56_260_834_501 } } },
    });
  });

  it('given several rows for a period, add them up and say so', () => {
    const untimed = commandOf('ID/production/2008-H1/all/filed').command;
    expect(untimed).toMatchObject({ data: { figures: { kind: 'stated', carats: 1_281_315, valueUsd: 306_295_685 } } });
    expect(JSON.stringify(untimed)).toContain('3 rows');
    expect(commandOf('CD/production/2022-H1/large-scale/filed-2')).toMatchObject({
      occurredAt: '2023-09-07T07:47:07.000Z',
      command: { type: 'ReviseReturn', data: { figures: { carats: 263_247_713 } } },
    });
  });

  it('are all accepted by the rules of returns, and leave the sums of the record', () => {
    const stated = standingReturns().flatMap(({ figures }) => (figures?.kind === 'stated' ? [figures] : []));
    const rows = productionRecords().flatMap(({ figures }) => (figures.kind === 'stated' ? [figures] : []));
    expect(sumCarats(stated.map((figures) => figures.carats))).toBe(sumCarats(rows.map((row) => row.carats)));
    expect(sumUsDollars(stated.map((figures) => figures.valueUsd))).toBe(sumUsDollars(rows.map((row) => row.valueUsd)));
    expect(stated.filter((figures) => figures.carats > carats(0) && figures.valueUsd === usDollars(0))).toHaveLength(2);
  });
});
