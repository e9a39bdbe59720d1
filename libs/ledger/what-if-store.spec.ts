import { MemoryEventStore } from '@kp/event-store/memory';
import type { Actor } from '@kp/kernel';
import type { CommandEnvelope } from './command-envelope';
import { commandIdOf } from './command-id';
import { Ledger } from './ledger';
import { participantStream, type ParticipantCode, type SchemeCommand } from '@kp/scheme';
import { admission, note, STILL_CLOCK } from './testing/participant-commands';
import { WhatIfStore } from './what-if-store';

const chair: Actor = { id: 'chair', roles: ['chair'] };
const stream = participantStream('ZA' as ParticipantCode);

function envelope(key: string, command: SchemeCommand): CommandEnvelope {
  return { id: commandIdOf('test', key), command, actor: chair };
}

describe('a log of what would be', () => {
  const beneath = new MemoryEventStore({ clock: STILL_CLOCK });
  const real = new Ledger({ store: beneath, clock: STILL_CLOCK });
  const whatIf = new WhatIfStore(beneath, STILL_CLOCK);
  const ledger = new Ledger({ store: whatIf, clock: STILL_CLOCK });

  beforeAll(async () => {
    await real.execute(envelope('admit', admission('ZA')));
  });

  it('given a command that was recorded beneath, recognises it', async () => {
    expect(await ledger.execute(envelope('admit', admission('ZA')))).toMatchObject({
      kind: 'recorded',
      replayed: true,
    });
  });

  it('given a new command, goes on with the revisions of the log beneath, and leaves that log alone', async () => {
    const outcome = await ledger.execute(envelope('note', note('ZA', 'first')));
    expect(outcome).toMatchObject({ kind: 'recorded', replayed: false, receipt: { stream, revision: 1 } });
    expect(await whatIf.readStream(stream)).toHaveLength(2);
    expect(await beneath.readStream(stream)).toHaveLength(1);
  });

  it('given a command that depends on one that would be recorded, decides it by that', async () => {
    await ledger.execute(envelope('admit BW', admission('BW')));
    expect(await ledger.execute(envelope('admit BW again', admission('BW')))).toMatchObject({ kind: 'rejected' });
    expect(await real.consider(envelope('admit BW again', admission('BW')))).toBeUndefined();
  });

  it('given a slice of a stream, reads what is beneath and what would come after as one', async () => {
    const [last] = await whatIf.readStream(stream, { direction: 'backwards', limit: 1 });
    expect(last).toMatchObject({ revision: 1, type: 'participant.note-recorded' });
  });
});
