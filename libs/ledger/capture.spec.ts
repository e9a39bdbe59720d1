import { MemoryEventStore } from '@kp/event-store/memory';
import { carats, type Actor, type Capture, type Clock, type Instant, type LocalDate } from '@kp/kernel';
import { certificateStream, type CertificateNumber, type SchemeCommand } from '@kp/scheme';
import { commandIdOf } from './command-id';
import { Ledger } from './ledger';
import type { Outcome } from './outcome';
import { admission } from './testing/participant-commands';
import { WhatIfStore } from './what-if-store';

const NOW = '2024-01-02T12:00:00.000Z' as Instant;
const clock: Clock = { now: () => NOW };
const chair: Actor = { id: 'chair', roles: ['chair'] };
const customs: Actor = { id: 'customs', roles: ['importing-authority'], participant: 'EU', authority: 'Customs of EU' };
const unknown = 'confirmation-of-unknown';

const confirming = (number: number): SchemeCommand => ({
  type: 'ConfirmImport',
  data: {
    number: `ZA${String(1_000_000 + number)}` as CertificateNumber,
    confirmation: `EU-${String(number)}`,
    authority: 'Customs of EU',
    observed: {
      arrivedOn: '2004-03-10' as LocalDate,
      parcels: 3,
      carats: carats(1_250),
      valueUsd: null,
      lines: null,
      importer: null,
      exporter: null,
      sealsIntact: null,
      remarks: null,
    },
  },
});

describe('a command that was captured on a device', () => {
  let store: MemoryEventStore;
  let ledger: Ledger;

  beforeEach(() => {
    store = new MemoryEventStore({ clock });
    ledger = new Ledger({ store, clock });
  });

  const send = (number: number, capture: Capture, by = ledger): Promise<Outcome> =>
    by.execute({ id: commandIdOf('customs', String(number)), command: confirming(number), actor: customs, capture });
  const flagsOf = (outcome: Outcome): readonly string[] =>
    outcome.kind === 'recorded' ? outcome.receipt.flags : [outcome.kind];
  const numbered = (sequence: number, device = 'desk-3'): Capture => ({ device, sequence });

  it('given when and where, then both are kept apart from when it happened and when it was recorded', async () => {
    const capture = { at: '2024-01-01T09:58:00.000Z' as Instant, device: 'desk-3', sequence: 1 };
    await send(1, capture);

    const [event] = await ledger.history(certificateStream('ZA1000001' as CertificateNumber));
    expect(event?.metadata).toMatchObject({ capture, occurredAt: NOW });
    expect(event?.recordedAt).toBe(NOW);
  });

  it('given a clock that is ahead, then evidence is recorded and flagged; an intention of another day is refused', async () => {
    const soon = '2024-01-02T12:04:00.000Z' as Instant;
    const ahead = '2031-01-01T00:00:00.000Z' as Instant;
    expect(flagsOf(await send(1, { at: soon }))).toEqual([unknown]);
    expect(flagsOf(await send(2, { at: ahead }))).toEqual([unknown, 'captured-in-the-future']);

    const intention = { id: commandIdOf('chair', 'EU'), command: admission('EU'), actor: chair };
    const refused = { kind: 'rejected', rejections: [{ code: 'in-the-future' }] };
    expect(await ledger.execute({ ...intention, capture: { at: ahead } })).toMatchObject(refused);
    expect(await ledger.consider({ ...intention, capture: { at: ahead } })).toMatchObject(refused);
    expect(await ledger.execute({ ...intention, capture: { at: soon } })).toMatchObject({ kind: 'recorded' });
  });

  it('given numbers of a device, then one that was left out or used before is flagged, and the receipt stays', async () => {
    expect(flagsOf(await send(1, numbered(1)))).toEqual([unknown]);
    expect(flagsOf(await send(3, numbered(3)))).toEqual([unknown, 'device-sequence-gap']);
    expect(flagsOf(await send(4, numbered(4)))).toEqual([unknown]);
    expect(flagsOf(await send(2, numbered(2)))).toEqual([unknown]);
    expect(flagsOf(await send(5, numbered(3)))).toEqual([unknown, 'device-sequence-repeated']);
    expect(flagsOf(await send(6, numbered(2, 'desk-4')))).toEqual([unknown, 'device-sequence-gap']);
    expect(await send(3, numbered(3))).toMatchObject({
      replayed: true,
      receipt: { flags: [unknown, 'device-sequence-gap'] },
    });
  });

  it('given numbers that come at once, then they count in the order in which they came', async () => {
    const outcomes = await Promise.all([1, 2, 3, 5, 6].map((number) => send(number, numbered(number))));

    expect(outcomes.map(flagsOf)).toEqual([
      [unknown],
      [unknown],
      [unknown],
      [unknown, 'device-sequence-gap'],
      [unknown],
    ]);
  });

  it('given several servers on one log, then they count together', async () => {
    const other = new Ledger({ store, clock });
    await send(1, numbered(1));
    expect(flagsOf(await send(2, numbered(2), other))).toEqual([unknown]);
    expect(flagsOf(await send(3, numbered(3)))).toEqual([unknown]);
    expect(flagsOf(await send(4, numbered(3), other))).toEqual([unknown, 'device-sequence-repeated']);
    const restarted = new Ledger({ store, clock, soleWriter: true });
    expect(flagsOf(await send(6, numbered(6), restarted))).toEqual([unknown, 'device-sequence-gap']);
    expect(flagsOf(await send(7, numbered(7), restarted))).toEqual([unknown]);
  });

  it('given a question what would be, then the numbers of the log count', async () => {
    await send(1, numbered(1));
    const whatIf = new Ledger({ store: new WhatIfStore(store, clock), whole: store, clock, soleWriter: true });

    expect(flagsOf(await send(2, numbered(2), whatIf))).toEqual([unknown]);
    expect(flagsOf(await send(4, numbered(4), whatIf))).toEqual([unknown, 'device-sequence-gap']);
  });

  it('given the same command with another capture, then it is another command', async () => {
    await send(1, numbered(1));

    expect(await send(1, numbered(2))).toEqual({ kind: 'command-id-reused' });
  });
});
