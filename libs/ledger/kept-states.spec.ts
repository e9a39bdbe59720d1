import { MemoryEventStore } from '@kp/event-store/memory';
import type { Actor, EventMetadata, Instant, LocalDate, Revision } from '@kp/kernel';
import { participantStream, type ParticipantCode } from '@kp/scheme';
import { KeptStates } from './kept-states';

const ZA = 'ZA' as ParticipantCode;
const NOW = '2004-03-02T08:00:00.000Z' as Instant;
const chair: Actor = { id: 'chair', roles: ['chair'] };

describe('the kept states', () => {
  let store: MemoryEventStore;
  let written: number;
  const note = async (): Promise<void> => {
    const metadata: EventMetadata = {
      occurredAt: NOW,
      actor: chair,
      commandId: 'c',
      commandDigest: 'd',
      correlationId: 'c',
      causationId: 'c',
    };
    const data = {
      participant: ZA,
      note: 'n',
      effectiveFrom: '2004-01-01' as LocalDate,
      certainty: 'stated',
      source: 's',
    };
    written += 1;
    await store.append(participantStream(ZA), 'any', [
      { id: `event-${String(written)}`, type: 'participant.note-recorded', version: 1, data, metadata },
    ]);
  };
  const notesOf = async (states: KeptStates): Promise<number> =>
    (await states.current(participantStream(ZA))).notes.length;

  beforeEach(() => {
    store = new MemoryEventStore({ clock: { now: () => NOW } });
    written = 0;
  });

  it('given others who write, then each asking sees what they wrote since', async () => {
    const states = new KeptStates(store, false);
    await note();
    expect(await notesOf(states)).toBe(1);
    await note();
    await note();
    expect(await notesOf(states)).toBe(3);
  });

  it('given nobody else who writes, then what was read holds until an append is told', async () => {
    const states = new KeptStates(store, true);
    await note();
    expect(await notesOf(states)).toBe(1);
    const read = jest.spyOn(store, 'readStream');
    expect(await notesOf(states)).toBe(1);
    expect(read).not.toHaveBeenCalled();

    await note();
    states.changed(participantStream(ZA));
    expect(await notesOf(states)).toBe(2);
  });

  it('given an append that is told while a state is being read, then the state that was read is not kept', async () => {
    const states = new KeptStates(store, true);
    const early = states.current(participantStream(ZA));
    states.changed(participantStream(ZA));
    await early;
    await note();

    expect(await notesOf(states)).toBe(1);
  });

  it('reads a stream again only from where it had come', async () => {
    const states = new KeptStates(store, false);
    await note();
    await states.current(participantStream(ZA));
    const read = jest.spyOn(store, 'readStream');
    await states.current(participantStream(ZA));

    expect(read).toHaveBeenCalledWith(participantStream(ZA), { from: 1 as Revision });
  });
});
